/** The nearest element around the target of a delegated event that matches the selector. */
export function closestTo(event: Event, selector: string): HTMLElement | undefined {
  return (event.target instanceof Element && event.target.closest<HTMLElement>(selector)) || undefined;
}

/** Whether a click means "follow this here": the primary button, and no key that opens a tab, a window or a download. */
export function isPlainClick({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !(button || altKey || ctrlKey || metaKey || shiftKey);
}
