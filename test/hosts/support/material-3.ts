import type { Page } from '@playwright/test';

/** Colours of the system of Material 3, baseline scheme, as Material Web and Angular Material name them. */
const COLORS = {
  light: {
    primary: '#6750a4',
    'on-primary': '#ffffff',
    surface: '#fef7ff',
    'on-surface': '#1d1b20',
    'on-surface-variant': '#49454f',
    outline: '#79747e',
    'outline-variant': '#cac4d0',
    error: '#b3261e',
  },
  dark: {
    primary: '#d0bcff',
    'on-primary': '#381e72',
    surface: '#141218',
    'on-surface': '#e6e0e9',
    'on-surface-variant': '#cac4d0',
    outline: '#938f99',
    'outline-variant': '#49454f',
    error: '#f2b8b5',
  },
} as const;

/** Gives the page of Material Components the colours of Material 3, which has a dark scheme. */
export async function useMaterial3(page: Page, scheme: keyof typeof COLORS): Promise<void> {
  await page.evaluate(
    ([colorScheme, colors]) => {
      document.documentElement.style.colorScheme = colorScheme;
      for (const [name, color] of Object.entries(colors)) {
        document.documentElement.style.setProperty(`--md-sys-color-${name}`, color);
      }
      document.body.style.background = colors.surface;
    },
    [scheme, COLORS[scheme]] as const,
  );
}
