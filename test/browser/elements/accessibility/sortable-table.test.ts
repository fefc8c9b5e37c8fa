// Sortable table: https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/
import { expect, html } from '@open-wc/testing';
import { invoices } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, nameOf, namesOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const sorted = (root: Element) =>
  allByRole(root, 'columnheader')
    .filter((header) => header.hasAttribute('aria-sort'))
    .map((header) => [nameOf(header), header.ariaSort]);

for (const width of [1200, 360]) {
  describe(`the sortable table pattern at ${width} pixels`, () => {
    const show = async () => {
      const { provider } = await mountMemory(list, { rows: invoices(2) });
      provider.parentElement!.style.inlineSize = `${width}px`;
      await settled();
      return provider;
    };

    it('is a table named by its caption, of rows of cells under column headers', async () => {
      const table = byRole(await show(), 'table', 'Invoices');
      expect(table.querySelector('caption')).to.exist;
      const [head, ...rows] = allByRole(table, 'row');
      expect(namesOf(head!, 'columnheader')).to.have.lengthOf(8);
      expect(rows.map((row) => allByRole(row, 'cell').length)).to.deep.equal([9, 9]);
      expect(allByRole(table, 'rowgroup')).to.have.lengthOf(2);
      for (const part of table.querySelectorAll('tr, th, td, thead, tbody')) {
        // Engines forget what a table is where its parts are drawn as blocks.
        expect(part.hasAttribute('role'), part.outerHTML).to.equal(true);
      }
    });

    it('aria-sort: on the header that the rows are sorted by, and on no other', async () => {
      const provider = await show();
      expect(sorted(provider)).to.deep.equal([['Invoice Date', 'descending']]);
      byRole(provider, 'button', 'Due Date').click();
      await settled();
      expect(sorted(provider)).to.deep.equal([['Due Date', 'ascending']]);
      byRole(provider, 'button', 'Due Date').click();
      await settled();
      expect(sorted(provider)).to.deep.equal([['Due Date', 'descending']]);
    });

    it('button: in each header that sorts, with its text alone as a name; the sign is not read', async () => {
      const provider = await show();
      const head = allByRole(provider, 'row')[0]!;
      expect(namesOf(head, 'button')).to.deep.equal(['Invoice #', 'Invoice Date', 'Due Date', 'Total (USD)']);
      for (const button of allByRole(head, 'button')) {
        expect(button.closest('th')).to.exist;
        expect(button.querySelector('svg')!.ariaHidden).to.equal('true');
        expect(button.getBoundingClientRect().height, 'a target of 24 pixels').to.be.at.least(24);
      }
    });
  });
}
