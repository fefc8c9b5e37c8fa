import type { StoryObj } from '@storybook/web-components-vite';
import { inArabic } from '../arabic.ts';
import { listScenes } from '../list-scenes.ts';
import { inBox, withProvider, type Scene } from '../scene.ts';

const shows = (scene: Scene): StoryObj => ({ decorators: [withProvider(scene)] });

/** What the list alone and the whole page have in common. */
export const ofList = {
  loading: shows(listScenes.loading),
  empty: shows(listScenes.empty),
  errorWithRetry: shows(listScenes.failed),
  stale: shows(listScenes.stale),
  oneRow: shows(listScenes.oneRow),
  longHostnames: shows(listScenes.longHostnames),
  manyCurrencies: shows(listScenes.manyCurrencies),
  rightToLeft: inArabic(listScenes.rightToLeft),
  narrowestContainer: { decorators: [inBox('narrowest'), withProvider(listScenes.longHostnames)] },
  widestContainer: {
    parameters: { visual: { width: 2592 } },
    decorators: [inBox('widest'), withProvider(listScenes.longHostnames)],
  },
} as const satisfies Record<string, StoryObj>;
