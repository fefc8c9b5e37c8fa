/** Finds the browsers of this machine. */
import { globSync } from 'node:fs';

/** What WebKitGTK needs: its small browser, the driver and a display that nobody sees. */
export interface WebKit {
  readonly browser: string;
  readonly driver: string;
  readonly display: string;
}

/** Paths of the engines that are there. */
export interface Engines {
  readonly chromium: string | undefined;
  /** The same engine without windows, menus and all else that nobody sees: it takes a third less of a processor. */
  readonly headless: string | undefined;
  readonly firefox: string | undefined;
  readonly webkit: WebKit | undefined;
}

const first = (...patterns: readonly string[]) => patterns.flatMap((pattern) => globSync(pattern)).at(0);

/** Looks at the places where Debian and macOS install them. */
export function findEngines(): Engines {
  const browser = first('/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/{lib/*,libexec}/webkit*/MiniBrowser');
  const driver = first('/usr/bin/WebKitWebDriver');
  const display = first('/usr/bin/Xvfb');
  return {
    chromium: first(
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    headless: first('/usr/bin/chromium-headless-shell'),
    firefox: first('/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'),
    webkit: browser && driver && display ? { browser, driver, display } : undefined,
  };
}

/** For headless runs as root in a container, without a word to anybody's server. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
