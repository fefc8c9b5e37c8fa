import { expect } from '@open-wc/testing';
import { hrefFiller } from '../../../../src/elements/invoice-list/columns/fill.ts';
import { invoice } from '../../../helpers/invoices.ts';
import { allByRole, byRole, namesOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { column, listIn } from './columns-scene.ts';

describe('templates of a host', () => {
  it('are filled with what an invoice says, as people read it', async () => {
    const text = '{number} {hostname} {product} {status} {invoiceDate} {total} {dueDate}.';
    const change = { dueDate: undefined, status: 'paid', rawStatus: 'x' } as const;
    expect((await column({ name: 'x', text }, change)).text).to.equal(
      'INV-1 V20260208000001 VPS Paid Feb 8, 2026 $100.00 –.',
    );
  });

  it('show hostile data as text', async () => {
    const { text, provider } = await column({ name: 'x', text: '{hostname}' }, { hostname: '<i onclick=x>{id}</i>' });
    expect(text).to.equal('<i onclick=x>{id}</i>');
    expect(listIn(provider).shadowRoot!.querySelector('i')).to.equal(null);
  });

  it('lead where the host says, with values that stay in their place', async () => {
    const { provider } = await column(
      { name: 'x', text: 'Manage', href: '/s/{serviceId}?h={hostname}' },
      { serviceId: '../a/b?c', hostname: 'ä&b' },
    );
    expect(byRole(provider, 'link', 'Manage').getAttribute('href')).to.equal('/s/..%2Fa%2Fb%3Fc?h=%C3%A4%26b');
  });

  it('make a link of what the list knows, which does not ask for ours', async () => {
    const { provider } = await column({ name: 'hostname', href: '#/hosts/{hostname}' });
    const views = recordEvents(provider, 'invoice-view-request');
    const link = byRole(provider, 'link', 'V20260208000001');
    expect([...link.part]).to.deep.equal(['link', 'column-link']);
    link.click();
    history.replaceState(null, '', location.pathname + location.search);
    expect(views).to.be.empty;
  });

  it('make no link of a dash', async () => {
    for (const given of [{ name: 'hostname' }, { name: 'x', text: '{hostname}' }]) {
      const { provider, text } = await column({ ...given, href: '#/{id}' }, { hostname: undefined });
      expect(text).to.equal('–');
      expect(namesOf(provider, 'link'), 'but the number').to.deep.equal(['INV-1']);
    }
  });

  it('give no link where half a character would have to be encoded', () => {
    expect(hrefFiller('/s/{serviceId}', 'x')(invoice(1, { serviceId: '\ud800' }), location.href)).to.equal(undefined);
  });

  const unsafe: [href: string, serviceId: string | undefined][] = [
    ['{serviceId}:alert(1)', 'javascript'],
    ['javascript:alert({serviceId})', '1'],
    ['data:text/html,{serviceId}', 'x'],
    ['/s/{serviceId}', undefined],
    ['/s/{serviceId}', ''],
    ['/s/{serviceId}/delete', '..'],
  ];
  for (const [href, serviceId] of unsafe) {
    it(`give no unsafe link: ${href} of ${JSON.stringify(serviceId)}`, async () => {
      const { provider, text } = await column({ name: 'x', text: 'Manage', href }, { serviceId });
      expect(text).to.equal('Manage');
      const links = allByRole(provider, 'link', 'Manage').map((link) => (link as HTMLAnchorElement).protocol);
      expect(links.filter((protocol) => !protocol.startsWith('http'))).to.be.empty;
      if (!href.startsWith('{')) expect(links).to.be.empty;
    });
  }
});
