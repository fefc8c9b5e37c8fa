import type { LitElement } from 'lit';
import type { InvoiceStore } from '../../store/invoice-store.ts';

/** The tabs and the lists of one provider. */
interface Group {
  readonly tabs: Set<LitElement>;
  readonly lists: Map<LitElement, ElementInternals | undefined>;
}

const groups = new WeakMap<InvoiceStore, Group>();

/** What is under the provider of this store. */
export function groupOf(store: InvoiceStore): Group {
  const group = groups.get(store) ?? { tabs: new Set(), lists: new Map() };
  groups.set(store, group);
  return group;
}

/** Whether an element of the one tree may refer to one of the other: its own tree, or one around it. */
function reaches(from: Node, to: Node): boolean {
  const [own, root] = [from.getRootNode(), to.getRootNode()];
  return own === root || (own instanceof ShadowRoot && reaches(own.host, to));
}

/**
 * While there are tabs, each list is their panel. A tab is in a shadow tree that no list can refer into, so the list
 * takes its text as a name, and the tabs, which may refer out of theirs, say which lists they control.
 */
export function joinPanels(store: InvoiceStore): void {
  const { tabs, lists } = groupOf(store);
  const { settings, query } = store.state;
  for (const internals of lists.values()) {
    if (!internals) continue;
    internals.role = tabs.size > 0 ? 'tabpanel' : null;
    internals.ariaLabel = tabs.size > 0 ? settings.localizer.messages.statuses[query.status] : null;
  }
  for (const host of tabs) {
    for (const tab of host.renderRoot.querySelectorAll('[role=tab]')) {
      tab.ariaControlsElements = [...lists.keys()].filter((list) => reaches(tab, list));
    }
  }
}

/** A list to go to when nothing else is left. */
export function firstList(store: InvoiceStore | undefined): HTMLElement | undefined {
  const [list] = store ? groupOf(store).lists.keys() : [];
  return list?.renderRoot.querySelector('table') ?? undefined;
}
