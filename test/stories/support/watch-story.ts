/** What runs in the page of a story: these functions are sent there, and must not use anything from outside them. */

/** What Storybook said until a story or a page of documentation was finished. */
export interface Outcome {
  /** One line for each thing that went wrong; empty when all is well. */
  readonly failures: readonly string[];
  /** What the story says about the walk. */
  readonly parameters: StoryParameters;
}

/** The parameters of a story that the walk heeds. */
export interface StoryParameters {
  readonly visual?: {
    /** Says why no picture of the story is compared. */
    readonly skip?: string;
    /** How wide its wide pictures are, where 1280 pixels do not show what it is about. */
    readonly width?: number;
    /** How far down its pictures go, likewise. */
    readonly height?: number;
  };
  /** As the accessibility addon has it: what is not ours to mend, such as the markup of another framework. */
  readonly a11y?: { readonly context?: { readonly exclude?: readonly string[] } };
}

interface Channel {
  on(event: string, listener: (detail?: unknown) => void): void;
  emit(event: string, detail: unknown): void;
}

/** What the page of a story has, once `watchStory` ran in it. */
export interface StoryWindow {
  /** What became of the story that was opened last. */
  __outcome?: Promise<Outcome>;
  /** Goes on to another story as a click in Storybook's list does: without loading its scripts again. */
  __goTo?: (storyId: string) => void;
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly story?: { readonly parameters?: StoryParameters } } };
}

/** Listens on Storybook's channel from its first moment. Runs before every script of the page. */
export function watchStory(): void {
  if (window.top !== window || location.protocol === 'about:') return;
  const page = window as unknown as StoryWindow;
  let failures: string[] = [];
  let finish: () => void = () => undefined;
  const textOf = (detail: unknown): string =>
    [detail]
      .flat()
      .map((each) => (each as Error | undefined)?.message ?? JSON.stringify(each))
      .join('; ');
  const fail = (event: string) => (detail?: unknown) => void failures.push(`${event}: ${textOf(detail)}`);

  function begin(): void {
    // What a story keeps is not for the next.
    localStorage.clear();
    sessionStorage.clear();
    const own: string[] = [];
    failures = own;
    page.__outcome = new Promise((resolve) => {
      const timer = setTimeout(() => {
        own.push('Storybook did not finish within 20 seconds');
        finish();
      }, 20_000);
      finish = () => {
        clearTimeout(timer);
        const { visual, a11y } = page.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters ?? {};
        resolve({ failures: own, parameters: { ...(visual && { visual }), ...(a11y && { a11y }) } });
      };
    });
  }

  function listen(channel: Channel): void {
    const failed = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored'];
    for (const event of [...failed, 'storyMissing', 'configError']) channel.on(event, fail(event));
    for (const event of ['storyMissing', 'configError', 'docsRendered']) channel.on(event, () => finish());
    channel.on('storyFinished', (detail) => {
      const { status } = detail as { status: string };
      if (status !== 'success' && failures.length === 0) failures.push(`The story finished with "${status}"`);
      finish();
    });
  }

  begin();
  let channel: Channel | undefined;
  page.__goTo = (storyId) => {
    begin();
    scrollTo(0, 0);
    channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
  };
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(next: Channel) {
      if (next === channel) return;
      channel = next;
      listen(next);
    },
  });
}

/**
 * Resolves when nothing in the page is on its way: no font, no update of an element, no change from frame to frame.
 * @param looks how often in a row it must be the same.
 */
export async function settle(looks: number): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const deepElements = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...deepElements(element.shadowRoot)] : [element],
    );
  const look = () => {
    const elements = deepElements(document.body);
    const busy = elements.some((element) => element.getAttribute('aria-busy') === 'true');
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const text = element.childElementCount === 0 ? element.textContent : '';
      return `${element.localName} ${x} ${y} ${width} ${height} ${text}`;
    });
    return { elements, busy, text: boxes.join('\n') };
  };

  const start = performance.now();
  let before = '';
  for (let still = 0; still < looks;) {
    await document.fonts.ready;
    const { elements } = look();
    for (const element of elements) await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    await nextFrame();
    await nextFrame();
    const { busy, text } = look();
    const elapsed = performance.now() - start;
    if (elapsed > 15_000) throw new Error('The story never stands still');
    // A story may show the waiting itself, which never ends; one that is only shown differently has been waited for.
    const isWaiting = busy && looks > 1 && elapsed < 1000;
    still = text === before && !isWaiting ? still + 1 : 0;
    before = text;
  }
}

/** How far down the page is drawn, in CSS pixels. */
export function drawnHeight(): number {
  const STORYBOOK = '.sb-wrapper, #storybook-docs, #storybook-highlights-root, script, style, svg[id^="storybook"]';
  const deepElements = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...deepElements(element.shadowRoot)] : [element],
    );
  const bottoms = [...document.body.children]
    .filter((child) => !child.matches(STORYBOOK))
    .flatMap((child) => [...(child.id === 'storybook-root' ? [] : [child]), ...deepElements(child)])
    .filter((element) => element.checkVisibility())
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ bottom }) => bottom);
  const SHADOW = 16;
  return Math.ceil(Math.max(0, ...bottoms) + SHADOW);
}
