import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A picture that is not as it was. */
export interface Difference {
  /** The story, the width and the scheme. */
  readonly name: string;
  readonly problem: string;
  /** File names beside the report, by what they show. */
  readonly pictures: Readonly<Record<string, string>>;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = (kind: string, file: string) =>
  `<figure><figcaption>${kind}</figcaption><a href="${file}"><img src="${file}" alt="${kind}" loading="lazy"></a></figure>`;

function section(story: string, differences: readonly Difference[]): string {
  const rows = differences.map(({ name, problem, pictures }) => {
    const figures = Object.entries(pictures).map(([kind, file]) => figure(kind, file));
    return `<h3>${escape(name.slice(story.length + 1))}: ${escape(problem)}</h3><div>${figures.join('')}</div>`;
  });
  return `<section id="${escape(story)}"><h2>${escape(story)}</h2>${rows.join('')}</section>`;
}

/** Writes one page with all differences, story by story and side by side; returns its path. */
export function writeReport(folder: string, differences: readonly Difference[]): string {
  const stories = Map.groupBy(
    differences.toSorted((a, b) => a.name.localeCompare(b.name)),
    ({ name }) => name.slice(0, name.lastIndexOf('.')),
  );
  const links = [...stories.keys()].map((story) => `<li><a href="#${escape(story)}">${escape(story)}</a></li>`);
  const path = join(folder, 'index.html');
  writeFileSync(
    path,
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Pictures of stories that differ</title>
  <style>
    body { margin: 2rem; background: #f2f3f5; color: #1b1f26; font: 0.875rem/1.5 system-ui, sans-serif; }
    ul { columns: 3; }
    section { margin-block: 2rem; padding: 0 1.5rem 1.5rem; border-radius: 0.5rem; background: #fff; }
    h2 { position: sticky; top: 0; padding-block: 1rem; background: inherit; }
    div { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; align-items: start; }
    figure { margin: 0; }
    img { max-inline-size: 100%; border: 1px solid #c9ced6; }
  </style>
  <h1>${differences.length} pictures of ${stories.size} stories differ</h1>
  <p>Is it meant? Then write them anew: <code>npm run test:stories -- --update</code></p>
  <ul>${links.join('')}</ul>
  ${[...stories].map(([story, each]) => section(story, each)).join('\n  ')}
</html>
`,
  );
  return path;
}
