import type { Plugin } from 'vite';

/** One way to leave out what the REST adapter can't reach: in which module of ky, what, and what stands for it. */
type Cut = readonly [file: string, what: RegExp, instead: string];

const CUTS: readonly Cut[] = [
  // Options that it never sets: progress, a base URL of its own, readers and writers of JSON, and hooks.
  [
    'core/Ky.js',
    /\b(?:this|ky)\.#options\.(?:onDownloadProgress|onUploadProgress|parseJson|stringifyJson|baseUrl)\b/g,
    'undefined',
  ],
  ['core/Ky.js', /for \(const hook of this\.#options\.hooks\.\w+\) \{/g, 'while (false) {'],
  ['core/Ky.js', /\binitHooks\.length > 0 \? cloneInitHookOptions\(options\) : options\b/, 'options'],
  ['core/Ky.js', /for \(const hook of initHooks\) \{/, 'while (false) {'],
  // What is searched for comes as `URLSearchParams`, of which nothing is taken away.
  ['core/Ky.js', /this\.#options\.searchParams\?\.\[deletedParametersSymbol\]/, 'undefined'],
  ['core/Ky.js', /typeof this\.#options\.searchParams === 'string'/, 'false'],
  ['core/Ky.js', /Ky\.#normalizeSearchParams\((this\.#options\.searchParams)\)/, 'this.#options.searchParams'],
  ['core/Ky.js', /(?<=if \()this\.#options\.searchParams(?=\s+&& typeof)/, 'false'],
  // Addresses and bodies are texts: no form is sent on, and no stream.
  ['core/Ky.js', /(?<=userProvidedContentType = )options\.headers && .*(?=;)/, 'true'],
  ['core/constants.js', /(?<=supportsRequestStreams = )\(\(\) => \{.*?\n\}\)\(\)/s, 'false'],
  // The adapter reads the header by `Date.parse` too, which knows all three forms of a date; one has no zone.
  ['core/retry-timing.js', /(?<=parseDate = \(value\) => )\{.*?\n\}/s, "Date.parse(value.replace(/( GMT)?$/, ' GMT'))"],
];

/** Takes out of the CDN file what of ky can't be reached there; fails when a version of ky has it no more. */
export const leanKy: Plugin = {
  name: 'lean-ky',
  transform(source, id) {
    const cuts = CUTS.filter(([file]) => id.endsWith(`/ky/distribution/${file}`));
    if (cuts.length === 0) return null;
    let code = source;
    for (const [file, what, instead] of cuts) {
      const left = code.replace(what, (cut) => instead + '\n'.repeat(cut.split('\n').length - 1));
      if (left === code) this.error(`ky: nothing like ${what} in ${file}`);
      code = left;
    }
    // Each line is where it was.
    return { code, map: null };
  },
};
