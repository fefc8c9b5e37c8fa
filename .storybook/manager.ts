import { addons } from 'storybook/manager-api';
import { onSystemTheme, systemTheme } from './brand.ts';

const dress = () => addons.setConfig({ theme: systemTheme() });

addons.setConfig({ theme: systemTheme(), sidebar: { showRoots: true }, enableShortcuts: true });
onSystemTheme(dress);
