import type { Decorator } from '@storybook/web-components-vite';

const choice = (title: string, icon: string, items: readonly [value: string, title: string][]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: items.map(([value, label]) => ({ value, title: `${title}: ${label}` })),
  },
});

/** What a person can change about every story, in the toolbar. */
export const globalTypes = {
  scheme: choice('Scheme', 'circlehollow', [
    ['auto', 'as the system'],
    ['light', 'light'],
    ['dark', 'dark'],
  ]),
  density: choice('Density', 'component', [
    ['comfortable', 'comfortable'],
    ['compact', 'compact'],
  ]),
  contrast: choice('Contrast', 'contrast', [
    ['normal', 'normal'],
    ['more', 'more'],
  ]),
  direction: choice('Direction', 'transfer', [
    ['ltr', 'left to right'],
    ['rtl', 'right to left'],
  ]),
};

/** The look that every story has until a person or the story itself wants another. */
export const initialGlobals = { scheme: 'auto', density: 'comfortable', contrast: 'normal', direction: 'ltr' };

/** Tells the root of a story what the toolbars say, by the attributes that a host would set. */
export const followToolbars: Decorator = (story, { canvasElement, globals }) => {
  const root = canvasElement;
  const set = (name: string, value: unknown, plain: string) => {
    if (typeof value === 'string' && value !== plain) root.setAttribute(name, value);
    else root.removeAttribute(name);
  };
  set('data-invoice-scheme', globals['scheme'], initialGlobals.scheme);
  set('data-invoice-density', globals['density'], initialGlobals.density);
  set('data-invoice-contrast', globals['contrast'], initialGlobals.contrast);
  set('dir', globals['direction'], initialGlobals.direction);
  return story();
};
