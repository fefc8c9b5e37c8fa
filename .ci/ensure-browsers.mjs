/** `npm run browsers`: installs the browsers, PostgreSQL and the fonts of the tests, on Debian as root; elsewhere says what is missing. */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findEngines } from './engines.ts';
import { findPostgres } from './postgres.ts';

const PACKAGES =
  'chromium chromium-headless-shell firefox-esr webkit2gtk-driver xvfb postgresql ' +
  'fonts-noto-core fonts-noto-cjk fonts-dejavu-core';

function findMissing() {
  const { chromium, headless, firefox, webkit } = findEngines();
  const fonts = ['NotoSans-*', 'NotoSansArabic-*', 'Noto*CJK*', 'DejaVuSansMono*'].every(
    (name) => globSync(`/usr/share/fonts/**/${name}`).length > 0,
  );
  const there = { chromium, headless, firefox, webkit, postgresql: findPostgres(), fonts };
  return Object.keys(there).filter((name) => !there[name]);
}

const canInstall = () => process.getuid?.() === 0 && globSync('/usr/bin/apt-get').length > 0;

if (findMissing().length > 0 && canInstall()) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES.split(' ')], options);
}
const missing = findMissing();
if (missing.length > 0) {
  console.log(`Not on this machine: ${missing.join(', ')}. On Debian: apt-get install ${PACKAGES}`);
  // In CI every engine and PostgreSQL must run.
  if (process.env.CI === 'true') process.exitCode = 1;
}
