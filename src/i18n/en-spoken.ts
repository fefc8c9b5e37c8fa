/** So many invoices, in the digits that the pages are told in; with a word of what kind they are, and a space. */
const invoices = (count: number, kind = '') =>
  `${count.toLocaleString('en')} ${kind}${count === 1 ? 'invoice' : 'invoices'}`;

/** What only screen readers are told, in English; loaded after the first paint. */
export const enSpoken = {
  loading: 'Loading invoices…',
  loaded: (count: number) => invoices(count),
  /** The invoices under a tab; `status` is what the tab says. */
  loadedUnder: (count: number, status: string) => {
    // Not what a host wrote in capitals.
    const word = status.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
    // “In collections” does not stand before a noun.
    return word.startsWith('in ') ? `${invoices(count)} ${word}` : invoices(count, `${word} `);
  },
  /** Where nobody knows how many invoices there are in all: `found` is how many are on the page. */
  atPage: (found: string, page: string) => `${found} on page ${page}`,
  /** `found` is how many invoices there are on all pages. */
  atPageOf: (found: string, page: string, pages: string) => `${found}, page ${page} of ${pages}`,
  selectedSum: (count: number, sums: string) => `${invoices(count)} selected, ${sums}`,
  noneSelected: 'No invoice selected',
};

/** These texts. */
export type SpokenMessages = typeof enSpoken;
