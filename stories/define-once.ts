/** Registers an element of the stories; a story that is loaded anew keeps the one that is there. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
