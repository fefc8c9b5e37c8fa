import { create } from 'storybook/theming/create';

const fonts = {
  fontBase: '"Inter Variable", system-ui, sans-serif',
  fontCode: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace',
};

const mark =
  '<svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">' +
  '<rect width="32" height="32" rx="8" fill="#3451d1"/>' +
  '<path d="M9.5 7h13v18l-2.17-1.5-2.17 1.5-2.16-1.5-2.17 1.5-2.16-1.5-2.17 1.5z" fill="#fff"/>' +
  '<path d="M13 12h6M13 16h6" stroke="#3451d1" stroke-width="1.75" stroke-linecap="round"/></svg>';

const brand = { ...fonts, brandTitle: `<span class="brand">${mark} invoice-elements</span>`, brandUrl: './' };
const shape = { appBorderRadius: 8, inputBorderRadius: 6 };

/** The frame around the stories, and the docs pages, on white. */
export const light = create({
  base: 'light',
  ...brand,
  ...shape,
  colorPrimary: '#3451d1',
  colorSecondary: '#3451d1',
  appBg: '#f6f8fa',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appHoverBg: '#e9edf6',
  appBorderColor: '#e2e7ee',
  textColor: '#1b2233',
  textMutedColor: '#596275',
  textInverseColor: '#ffffff',
  barTextColor: '#596275',
  barHoverColor: '#3451d1',
  barSelectedColor: '#3451d1',
  barBg: '#ffffff',
  inputBg: '#ffffff',
  inputBorder: '#c9d0db',
  inputTextColor: '#1b2233',
  booleanBg: '#eef1f6',
  booleanSelectedBg: '#ffffff',
});

/** The same in the dark. */
export const dark = create({
  base: 'dark',
  ...brand,
  ...shape,
  colorPrimary: '#93a7ff',
  colorSecondary: '#93a7ff',
  appBg: '#0e1116',
  appContentBg: '#15181e',
  appPreviewBg: '#15181e',
  appHoverBg: '#232936',
  appBorderColor: '#2c323d',
  textColor: '#e7eaf0',
  textMutedColor: '#a0a9ba',
  textInverseColor: '#10162b',
  barTextColor: '#a0a9ba',
  barHoverColor: '#93a7ff',
  barSelectedColor: '#93a7ff',
  barBg: '#15181e',
  inputBg: '#1c2028',
  inputBorder: '#3d4554',
  inputTextColor: '#e7eaf0',
  buttonBg: '#1c2028',
  buttonBorder: '#3d4554',
  booleanBg: '#1c2028',
  booleanSelectedBg: '#2c323d',
});

const wantsDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme of the system's preference. */
export const systemTheme = () => (wantsDark.matches ? dark : light);

/** Calls back when the system's preference changes. */
export const onSystemTheme = (change: () => void): void => wantsDark.addEventListener('change', change);
