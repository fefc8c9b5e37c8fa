// Every engine: layout
import { expect } from '@open-wc/testing';
import { answerDetail, detail, element, gateways, line } from '../../../helpers/details.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';

/** An invoice in a page from right to left, in English as it comes. */
async function showFromRight() {
  const adapter = deferredAdapter();
  const provider = await mount(element, adapter, { timeZone: 'UTC', locale: 'en-US' });
  provider.dir = 'rtl';
  const party = { name: 'Example Ltd', address: ['1 Sample Street'] };
  const credit = line({ id: '2', kind: 'credit', description: 'Credit', amount: usd(-398) });
  await answerDetail(adapter, detail({ billedTo: party, payTo: party, lines: [line(), credit] }), gateways);
  await settled();
  return provider.querySelector('invoice-detail')!.shadowRoot!;
}

/** The box of a text as it is drawn, of a part of it when offsets are given. */
function textBox(within: Element, text: string): DOMRect {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent!.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + text.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`no "${text}"`);
}

describe('an invoice in a page from right to left', () => {
  it('has addresses below their heading', async () => {
    const root = await showFromRight();
    const party = root.querySelector('[part=party]')!;
    const heading = textBox(party, 'Billed to');
    for (const text of ['Example Ltd', '1 Sample Street']) {
      expect(textBox(party, text).right, text).to.be.closeTo(heading.right, 1);
    }
  });

  it('has the sign before the sum, and before the fee', async () => {
    const root = await showFromRight();
    const amount = root.querySelectorAll('[part=line]')[1]!.querySelector('.amount')!;
    expect(textBox(amount, '-').right).to.be.at.most(textBox(amount, '3.98').left + 1);
    const fee = root.querySelector('[part=gateway-fee]')!;
    expect(textBox(fee, '+').right).to.be.at.most(textBox(fee, 'fee').left + 1);
  });
});
