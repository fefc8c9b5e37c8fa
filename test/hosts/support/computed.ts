import type { Locator } from '@playwright/test';

/** What the browser made of properties of an element; colours as red, green, blue and alpha, however they are written. */
export function computed(element: Locator, names: readonly string[]): Promise<Record<string, string>> {
  return element.first().evaluate((node, all) => {
    const style = getComputedStyle(node);
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const read = (name: string) => {
      const value = style.getPropertyValue(name);
      if (!/color$|-bg/.test(name)) return value;
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = value;
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data.join(' ');
    };
    return Object.fromEntries(all.map((name) => [name, read(name)]));
  }, names);
}

/** Height of an element, in px. */
export async function heightOf(element: Locator): Promise<number> {
  return (await element.first().boundingBox())?.height ?? Number.NaN;
}

/** How strong the outline of an element is against what is within it and around it: the weaker of both (WCAG 1.4.11). */
export function outlineContrast(element: Locator): Promise<number> {
  return element.first().evaluate((node) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    /** Relative luminance of colours that are painted over each other on a white page. */
    const luminance = (colors: readonly string[]) => {
      for (const color of ['white', ...colors]) {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const parentOf = (inner: Element) => {
      const root = inner.getRootNode();
      return inner.assignedSlot ?? inner.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const around: string[] = [];
    for (let above = parentOf(node); above; above = parentOf(above)) {
      around.unshift(getComputedStyle(above).backgroundColor);
    }
    const { backgroundColor, borderTopColor } = getComputedStyle(node);
    const line = luminance([...around, backgroundColor, borderTopColor]);
    const contrasts = [around, [...around, backgroundColor]].map((ground) => {
      const [dark = 0, light = 0] = [line, luminance(ground)].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    return Math.min(...contrasts);
  });
}
