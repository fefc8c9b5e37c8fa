/** Makes sure that the browsers, PostgreSQL and the fonts of the tests are there; installs them on Debian as root. */
import { globSync } from 'node:fs';
import { findEngines } from './engines.ts';
import { findPostgres } from './postgres.ts';
import { mustRun } from './run-tool.mjs';

const PACKAGES = [
  'chromium',
  'chromium-headless-shell',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'postgresql',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-dejavu-core',
];

function whatIsMissing() {
  const { chromium, headless, firefox, webkit } = findEngines();
  const fonts = ['NotoSans-*', 'NotoSansArabic-*', 'Noto*CJK*', 'DejaVuSansMono*'].every(
    (name) => globSync(`/usr/share/fonts/**/${name}`).length > 0,
  );
  const there = { chromium, headless, firefox, webkit, postgresql: findPostgres(), fonts };
  return Object.keys(there).filter((name) => !there[name]);
}

const canInstall = () => process.getuid?.() === 0 && globSync('/usr/bin/apt-get').length > 0;

/** @throws {Error} in CI, when something is missing that cannot be installed. */
export async function ensureBrowsers() {
  if (whatIsMissing().length > 0 && canInstall()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await mustRun('apt-get', ['update', '-q'], { env });
    await mustRun('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES], { env });
  }
  const missing = whatIsMissing();
  if (missing.length > 0) {
    console.log(`Not on this machine: ${missing.join(', ')}. On Debian: apt-get install ${PACKAGES.join(' ')}`);
    if (process.env.CI === 'true') throw new Error('In CI every engine and PostgreSQL must run.');
  }
  const engines = findEngines();
  const names = Object.keys(engines).filter((name) => engines[name]);
  console.log(`Engines: ${names.join(', ') || 'none'}; PostgreSQL: ${findPostgres() ? 'yes' : 'no'}`);
}
