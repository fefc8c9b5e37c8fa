import type { LookName } from './looks.ts';

/** The parameters of a story that the walk reads. */
export interface StoryParameters {
  readonly visual?: {
    /** Says why the story has no picture. */
    readonly skip?: string;
    /** Replaces the looks that the story has pictures of by its title. */
    readonly looks?: readonly LookName[];
    /** Width of its wide pictures in CSS pixels, where 1280 do not show what it is about. */
    readonly width?: number;
    /** Height at which its pictures end, likewise. */
    readonly height?: number;
  };
  /** As the accessibility addon has it: excludes markup that is not ours, such as that of another framework. */
  readonly a11y?: { readonly context?: { readonly exclude?: readonly string[] } };
}

/** What Storybook reported until a story or a page of documentation was finished. */
export interface Outcome {
  /** One line for each error. */
  readonly failures: readonly string[];
  readonly parameters: StoryParameters;
}

interface Channel {
  on(event: string, listener: (detail?: unknown) => void): void;
  emit(event: string, detail: unknown): void;
}

/** What {@link watchStory} adds to the page. */
export interface StoryWindow {
  readonly storyWalk: {
    /** Resolves when the story that was opened last is finished. */
    outcome: Promise<Outcome>;
    /** Opens another story without loading Storybook's scripts again, as a click in its sidebar does. */
    goTo(storyId: string): void;
    /** Resolves when fonts and elements are ready and nothing has moved from one frame to the next. */
    settle(): Promise<void>;
    /** Measures how far down the page is drawn, in CSS pixels. */
    drawnHeight(): number;
  };
}

interface StorybookWindow {
  storyWalk: StoryWindow['storyWalk'];
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  readonly __STORYBOOK_PREVIEW__?: {
    readonly currentRender?: { readonly story?: { readonly parameters?: StoryParameters } };
  };
}

/** Listens on Storybook's channel from its first moment. Runs in the page, before its scripts: it can use no import. */
export function watchStory(): void {
  if (window.top !== window || location.protocol === 'about:') return;
  const page = window as unknown as StorybookWindow;
  const OWN = '.sb-wrapper, #storybook-docs, #storybook-highlights-root, script, style, svg[id^="storybook"]';
  const SHADOW = 16;
  let failures: string[] = [];
  let channel: Channel | undefined;
  let finish = (): void => undefined;

  const textOf = (detail: unknown) =>
    [detail].flat().map((each) => (each as Error | undefined)?.message ?? JSON.stringify(each));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const deepElements = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...deepElements(element.shadowRoot)] : [element],
    );

  /** Starts anew: what the last story stored is not for the next. */
  function begin(): Promise<Outcome> {
    localStorage.clear();
    sessionStorage.clear();
    const own = (failures = []);
    return new Promise((resolve) => {
      finish = () => {
        const { visual, a11y } = page.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters ?? {};
        resolve({ failures: own, parameters: { ...(visual && { visual }), ...(a11y && { a11y }) } });
      };
    });
  }

  function listen(on: Channel['on']): void {
    const failed = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored'];
    for (const event of [...failed, 'storyMissing', 'configError'])
      on(event, (detail) => void failures.push(`${event}: ${textOf(detail).join('; ')}`));
    for (const event of ['storyMissing', 'configError', 'docsRendered']) on(event, () => finish());
    on('storyFinished', (detail) => {
      const { status } = detail as { status: string };
      if (status !== 'success' && failures.length === 0) failures.push(`The story finished with "${status}"`);
      finish();
    });
  }

  page.storyWalk = {
    outcome: begin(),
    goTo(storyId) {
      page.storyWalk.outcome = begin();
      scrollTo(0, 0);
      channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
    },
    async settle() {
      for (let before = ''; ;) {
        await document.fonts.ready;
        const elements = deepElements(document.body);
        for (const element of elements) await (element as { updateComplete?: Promise<unknown> }).updateComplete;
        await frame();
        await frame();
        const now = elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.localName, x, y, width, height, element.childElementCount || element.textContent].join(' ');
        });
        if (now.join('\n') === before) return;
        before = now.join('\n');
      }
    },
    drawnHeight() {
      const boxes = [...document.body.children]
        .filter((child) => !child.matches(OWN))
        .flatMap((child) => [...(child.id === 'storybook-root' ? [] : [child]), ...deepElements(child)])
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0);
      return Math.ceil(Math.max(0, ...boxes.map(({ bottom }) => bottom)) + SHADOW);
    },
  };
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(next: Channel) {
      if (next === channel) return;
      channel = next;
      listen(next.on.bind(next));
    },
  });
}
