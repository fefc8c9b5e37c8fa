// Every engine: focus and keys
// Checkbox with three states: https://www.w3.org/WAI/ARIA/apg/patterns/checkbox/examples/checkbox-mixed/
import { expect, html } from '@open-wc/testing';
import { invoice, invoices, paid } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, namesOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const ALL = 'Select all unpaid invoices on this page';
const all = (root: Element) => byRole(root, 'checkbox', ALL) as HTMLInputElement;
/** As an engine computes `aria-checked` of a native box. */
const checked = ({ indeterminate, checked: on }: HTMLInputElement) => (indeterminate ? 'mixed' : String(on));
const press = async (element: HTMLElement) => {
  element.click();
  await settled();
};

for (const width of [1200, 360]) {
  describe(`the mixed checkbox pattern at ${width} pixels`, () => {
    const show = async (rows = invoices(3)) => {
      const { provider } = await mountMemory(list, { rows });
      provider.parentElement!.style.inlineSize = `${width}px`;
      return provider;
    };

    it('role checkbox: native boxes, which Space changes, each with a name', async () => {
      const provider = await show([invoice(1), paid(2)]);
      expect(namesOf(provider, 'checkbox')).to.deep.equal([ALL, 'Select invoice INV-1']);
      for (const box of allByRole(provider, 'checkbox')) expect((box as HTMLInputElement).type).to.equal('checkbox');
    });

    it('aria-checked: false, mixed or true, as none, some or all of what it stands for are', async () => {
      const provider = await show();
      const states = [checked(all(provider))];
      for (const serial of [1, 2, 3]) {
        await press(byRole(provider, 'checkbox', `Select invoice INV-${serial}`));
        states.push(checked(all(provider)));
      }
      expect(states).to.deep.equal(['false', 'mixed', 'mixed', 'true']);
    });

    it('Space: from mixed to all, then to none, then to all', async () => {
      const provider = await show();
      await press(byRole(provider, 'checkbox', 'Select invoice INV-2'));
      const sizes: number[] = [];
      for (let turn = 0; turn < 3; turn++) {
        await press(all(provider));
        sizes.push(provider.store!.state.selection.size);
      }
      expect(sizes).to.deep.equal([3, 0, 3]);
    });

    it('is in a tab order, with room to hit it', async () => {
      const provider = await show();
      for (const box of allByRole(provider, 'checkbox')) {
        expect(box.tabIndex).to.equal(0);
        // WCAG 2.5.8: 24 pixels, or as much room around it.
        const { width: wide, x, y, height } = box.getBoundingClientRect();
        const others = allByRole(provider, 'checkbox').filter((other) => other !== box);
        for (const other of others) {
          const { x: left, y: top } = other.getBoundingClientRect();
          expect(Math.hypot(left - x, top - y)).to.be.at.least(24);
        }
        expect(Math.min(wide, height)).to.be.at.least(16);
      }
    });
  });
}
