/** What only screen readers are told, in English; loaded after the first paint. */
export const enSpoken = {
  loading: 'Loading invoices…',
  loaded: (count: number) => `${count} ${count === 1 ? 'invoice' : 'invoices'}`,
  /** The invoices under a tab; `status` is what the tab says. */
  loadedUnder: (count: number, status: string) => {
    const noun = count === 1 ? 'invoice' : 'invoices';
    // Not what a host wrote in capitals.
    const word = status.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
    // “In collections” does not stand before a noun.
    return word.startsWith('in ') ? `${count} ${noun} ${word}` : `${count} ${word} ${noun}`;
  },
  /** `found` is how many invoices there are. */
  atPage: (found: string, page: string) => `${found}, page ${page}`,
  atPageOf: (found: string, page: string, pages: string) => `${found}, page ${page} of ${pages}`,
  selectedSum: (count: number, sums: string) => `${count} ${count === 1 ? 'invoice' : 'invoices'} selected, ${sums}`,
  noneSelected: 'No invoice selected',
};

/** These texts. */
export type SpokenMessages = typeof enSpoken;
