import type { LitElement } from 'lit';
import { queryKey } from '../../domain/query.ts';
import { closestTo } from '../dom.ts';
import type { StoreSource } from './panel-member.ts';

const boxOf = (event: Event) => {
  const box = closestTo(event, 'tbody .select>input');
  return box instanceof HTMLInputElement ? box : undefined;
};

/** With Shift, a box takes all between it and the last one that was touched on the same page along. */
export function selectRanges(host: LitElement, source: StoreSource): void {
  let anchor: { readonly id: string; readonly page: string } | undefined;
  let shifted = false;

  const touch = (box: HTMLInputElement, on: boolean, range: boolean): boolean => {
    const { store } = source;
    const { page, pageQuery } = store?.state ?? {};
    const at = box.closest('tr')?.sectionRowIndex ?? -1;
    const row = page?.rows[at];
    if (!store || !page || !pageQuery || !row) return false;
    const here = { id: row.id, page: queryKey(pageQuery) };
    const from = anchor?.page === here.page ? page.rows.findIndex(({ id }) => id === anchor?.id) : -1;
    anchor = here;
    if (!range || from < 0) return false;
    store.select(page.rows.slice(Math.min(from, at), Math.max(from, at) + 1), on);
    // The store may have refused; the box then goes back.
    host.requestUpdate();
    return true;
  };

  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type], box: HTMLInputElement) => void,
  ) => {
    const onEvent = (event: Event) => {
      const box = boxOf(event);
      if (box) listener(event as HTMLElementEventMap[Type], box);
    };
    // Before the list, which would tick the one box.
    host.renderRoot.addEventListener(type, onEvent, { capture: true });
  };
  // The browser would select text up to here.
  listen('mousedown', (event, box) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    box.focus();
  });
  listen('click', (event) => {
    shifted = event.shiftKey;
  });
  listen('change', (event, box) => {
    if (touch(box, box.checked, shifted)) event.stopPropagation();
    shifted = false;
  });
  // Not every browser ticks a box on Shift and Space, or says then that Shift was held.
  listen('keydown', (event, box) => {
    if (event.key !== ' ' || !event.shiftKey || event.repeat) return;
    event.preventDefault();
    if (!touch(box, !box.checked, true)) box.click();
  });
  listen('keyup', (event) => {
    if (event.key === ' ' && event.shiftKey) event.preventDefault();
  });
}
