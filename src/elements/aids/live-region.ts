/** A place in the page that screen readers read out when it changes. */
export interface LiveRegion {
  /** Replaces what it says. */
  say(text: string, lang: string): void;
  /** Says nothing, so that the same text is news again. */
  clear(): void;
  /** Takes it out of the page until something is said again. */
  remove(): void;
}

/** Nobody sees it. Set one by one: a strict policy forbids a style attribute, and the page has no style sheet of ours. */
const HIDDEN = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/**
 * Makes the region, as the last child of the host: in the page's own tree, where every screen reader finds it, and inside
 * the dialog that the host may stand in.
 */
export function createLiveRegion(host: HTMLElement): LiveRegion {
  const region = host.ownerDocument.createElement('div');
  region.role = 'status';
  region.ariaLive = 'polite';
  region.dir = 'auto';
  Object.assign(region.style, HIDDEN);
  const place = () => {
    // The page may have drawn its content anew.
    if (region.parentNode !== host) host.append(region);
  };
  return {
    say(text, lang) {
      place();
      // Who follows the languages of the page would hear of each text.
      if (region.lang !== lang) region.lang = lang;
      region.textContent = text;
    },
    clear() {
      // Screen readers hear only of regions that were there before.
      place();
      region.textContent = '';
    },
    remove: () => region.remove(),
  };
}
