import type { StoryObj } from '@storybook/web-components-vite';
import { withProvider, type Scene } from './scene.ts';

/** A story on an Arabic page: its direction and its language. */
export const inArabic = (scene: Scene = {}): StoryObj => ({
  globals: { direction: 'rtl' },
  decorators: [withProvider({ ...scene, provider: { ...scene.provider, lang: 'ar' } })],
});
