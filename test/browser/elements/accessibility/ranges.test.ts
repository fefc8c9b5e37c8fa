// Every engine: focus and keys
import { expect, html } from '@open-wc/testing';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { invoice, invoices, paid } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { byRole } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const list = html`<invoice-list></invoice-list>`;
const bySerial = { sort: 'number', pageSize: 10, pageSizes: '5,10' };
const box = (provider: Element, serial: number) => byRole(provider, 'checkbox', `Select invoice INV-${serial}`);
const ticked = ({ store }: InvoiceProvider) => [...store!.state.selection.values()].map(({ number }) => number).sort();

async function click(element: HTMLElement, shiftKey = false): Promise<void> {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey }));
  await settled();
}

/** What a browser does on Space, unless somebody takes the key. */
async function space(element: HTMLElement, shiftKey = false): Promise<void> {
  const init = { key: ' ', bubbles: true, composed: true, cancelable: true, shiftKey };
  const free = element.dispatchEvent(new KeyboardEvent('keydown', init));
  if (free) element.click();
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  await settled();
}

async function show(rows = invoices(8)): Promise<InvoiceProvider> {
  const { provider } = await mountMemory(list, { rows }, bySerial);
  return provider;
}

describe('a range of boxes in <invoice-list>', () => {
  for (const [name, press] of [
    ['a click', click],
    ['Space', space],
  ] as const) {
    it(`is ticked by ${name} with Shift, from the last box on, in one change, downwards and upwards`, async () => {
      const provider = await show();
      await press(box(provider, 3));
      const changes = recordEvents(provider, 'invoice-selection-change');
      await press(box(provider, 6), true);
      expect(ticked(provider)).to.deep.equal(['INV-3', 'INV-4', 'INV-5', 'INV-6']);
      await press(box(provider, 5), true);
      expect(ticked(provider), 'the box that is pressed decides').to.deep.equal(['INV-3', 'INV-4']);
      await press(box(provider, 1), true);
      expect(ticked(provider)).to.deep.equal(['INV-1', 'INV-2', 'INV-3', 'INV-4', 'INV-5']);
      expect(changes).to.have.lengthOf(3);
    });
  }

  it('leaves out what can not be paid', async () => {
    const provider = await show([invoice(1), paid(2), invoice(3), invoice(4, { payable: false }), invoice(5)]);
    await click(box(provider, 1));
    await click(box(provider, 5), true);
    expect(ticked(provider)).to.deep.equal(['INV-1', 'INV-3', 'INV-5']);
  });

  it('is one box without a box before it', async () => {
    const provider = await show();
    await click(box(provider, 3), true);
    expect(ticked(provider)).to.deep.equal(['INV-3']);
    provider.store!.clearSelection();
    await settled();
    await space(box(provider, 5), true);
    expect(ticked(provider), 'from where one was before').to.deep.equal(['INV-3', 'INV-4', 'INV-5']);
  });

  it('begins anew on another page, in another order and under another tab', async () => {
    const provider = await show();
    for (const change of [
      () => provider.store!.setPageSize(5),
      () => provider.store!.setSort({ key: 'due-date', descending: false }),
      () => provider.store!.setStatus('unpaid'),
    ]) {
      await click(box(provider, 1));
      change();
      await settled();
      provider.store!.clearSelection();
      await settled();
      await click(box(provider, 4), true);
      expect(ticked(provider)).to.deep.equal(['INV-4']);
      provider.store!.clearSelection();
      await settled();
    }
  });

  it('begins where it began after the same page was read again', async () => {
    const provider = await show();
    await click(box(provider, 2));
    provider.reload();
    await settled();
    await click(box(provider, 4), true);
    expect(ticked(provider)).to.deep.equal(['INV-2', 'INV-3', 'INV-4']);
  });

  it('is ticked in cards too', async () => {
    const provider = await show();
    provider.parentElement!.style.inlineSize = '360px';
    await click(box(provider, 2));
    await space(box(provider, 4), true);
    expect(ticked(provider)).to.deep.equal(['INV-2', 'INV-3', 'INV-4']);
  });
});
