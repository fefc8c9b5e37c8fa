import { SCENES } from './responsive-scenes.ts';

/** What a page in a frame can be asked for. */
export interface ScreenPage {
  /** Draws a scene as wide as the screen. */
  show(name: string): Promise<void>;
}

/** Runs in a frame of the size of a screen, so that viewport and media queries are those of the screen. */
const page: ScreenPage = {
  async show(name) {
    const provider = await SCENES[name]!();
    provider.parentElement!.style.inlineSize = 'auto';
  },
};

Object.assign(globalThis, page);
parent.postMessage('ready');
