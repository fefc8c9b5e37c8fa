import { expect, html } from '@open-wc/testing';
import { en } from '../../../../src/i18n/en.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, paid, pageOf } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { byRole, textOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const badgeOf = (provider: Element) =>
  byRole(provider, 'row', /INV-1/).querySelector<HTMLElement>('[part~=status]') ?? expect.fail('no badge');
const pointAt = (element: Element) =>
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));

describe('the meaning of a status', () => {
  it('is there where one points at its text, and goes when the row becomes that of another status', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-list></invoice-list>`, adapter);
    adapter.last('listInvoices').answer(pageOf([invoice(1)]));
    await settled();
    const badge = badgeOf(provider);
    pointAt(badge.firstElementChild!);
    expect(badge.title).to.equal(en.meanings.unpaid);
    provider.reload();
    await settled();
    adapter.last('listInvoices').answer(pageOf([paid(1)]));
    await settled();
    expect([textOf(badgeOf(provider)), badgeOf(provider).title]).to.deep.equal(['Paid', '']);
    pointAt(badgeOf(provider));
    expect(badgeOf(provider).title).to.equal(en.meanings.paid);
  });
});
