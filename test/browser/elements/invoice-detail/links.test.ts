import { expect } from '@open-wc/testing';
import { detail, line, showDetail } from '../../../helpers/details.ts';
import { hostileUrls } from '../../../helpers/hostile-urls.ts';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';

const evil = '<img src=x onerror="document.title=1">';

describe('the links of <invoice-detail>', () => {
  const lines = [
    line({ serviceId: 'srv_7', serviceLink: '#/services/srv_7' }),
    line({ id: '2', description: 'Setup work', kind: 'setup' }),
  ];

  it('lead to the service, to the service of a line, and to the PDF file', async () => {
    const [provider] = await showDetail(detail({ lines, links: { service: '#/services/srv_1', pdf: '/inv_1.pdf' } }));
    expect(allByRole(provider, 'link').map((link) => [nameOf(link), link.getAttribute('href')])).to.deep.equal([
      ['Download PDF', new URL('/inv_1.pdf', location.href).href],
      ['View Service', '#/services/srv_1'],
      ['VPS, monthly', '#/services/srv_7'],
    ]);
  });

  it('go where the host’s template says', async () => {
    const properties = { serviceHref: '/my/services/{id}' };
    const [provider] = await showDetail(detail({ lines }), { properties });
    expect(byRole(provider, 'link', 'View Service').getAttribute('href')).to.equal('/my/services/srv_1');
    expect(byRole(provider, 'link', 'VPS, monthly').getAttribute('href')).to.equal('/my/services/srv_7');
    expect(queryByRole(provider, 'link', 'Setup work'), 'a line without a service').to.equal(undefined);
  });

  it('ask the host first, who gets the invoice, the service of a line, and an absolute URL', async () => {
    const [provider] = await showDetail(detail({ lines }));
    const requests = preventEvents(provider, 'invoice-service-request');
    byRole(provider, 'link', 'View Service').click();
    byRole(provider, 'link', 'VPS, monthly').click();
    expect(requests.map(({ detail: { invoice, href, serviceId } }) => [invoice.id, href, serviceId])).to.deep.equal([
      ['inv_1', new URL('#/services/srv_1', location.href).href, undefined],
      ['inv_1', new URL('#/services/srv_7', location.href).href, 'srv_7'],
    ]);
    expect(location.hash).to.equal('');
  });

  it('belong to the browser when they are clicked with a key or another button', async () => {
    const [provider] = await showDetail(detail({ lines }));
    const requests = recordEvents(provider, 'invoice-service-request');
    for (const init of [{ button: 1 }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }]) {
      addEventListener('click', (event) => event.preventDefault(), { once: true });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
      byRole(provider, 'link', 'VPS, monthly').dispatchEvent(click);
    }
    expect(requests).to.be.empty;
  });

  it('are none where data gives an unsafe one', async () => {
    // The test's own page is local and plain: what points to this machine is allowed there.
    for (const url of hostileUrls.filter((each) => !each.startsWith('http://localhost'))) {
      const [provider] = await showDetail(
        detail({ links: { pdf: url, service: url }, lines: [line({ serviceLink: url })] }),
      );
      expect(allByRole(provider, 'link').map(nameOf), url).to.be.empty;
      expect(textOf(provider)).to.contain('VPS, monthly');
      provider.remove();
    }
  });
});

describe('<invoice-detail> with hostile data', () => {
  it('shows it as text, never as markup', async () => {
    const party = { name: evil, address: [evil], email: evil, taxId: evil };
    const [provider] = await showDetail(
      detail({
        number: evil,
        rawStatus: evil,
        status: evil as 'unknown',
        hostname: evil,
        primaryIp: evil,
        product: evil,
        billedTo: party,
        payTo: party,
        lines: [line({ description: evil })],
        taxes: [{ label: evil, rate: evil, amount: line().amount }],
        payments: [{ id: '1', kind: 'payment', date: '2026-02-08', amount: line().amount, gateway: evil }],
      }),
    );
    expect(allByRole(provider, 'img')).to.be.empty;
    expect(textOf(provider).split(evil), 'each of the seventeen').to.have.lengthOf(18);
  });

  it('keeps inside its place whatever the length', async () => {
    const long = 'x'.repeat(500);
    const party = { name: long, address: [long], email: long, taxId: long };
    const texts = { number: long, hostname: long, product: long, billedTo: party, payTo: party };
    const [provider] = await showDetail(detail({ ...texts, lines: [line({ description: long })] }));
    for (const width of [1200, 700, 280]) {
      provider.parentElement!.style.inlineSize = `${width}px`;
      const article = byRole(provider, 'article');
      expect(article.scrollWidth, String(width)).to.be.at.most(article.clientWidth);
    }
  });

  it('has a reason in words for a code that is the name of something else', async () => {
    const [provider] = await showDetail(detail({ payable: false, notPayableReason: 'constructor' }));
    expect(textOf(provider)).to.contain('can’t be paid here at the moment').and.not.to.contain('function');
  });
});

describe('Print in <invoice-detail>', () => {
  it('prints the page', async () => {
    const [provider] = await showDetail(detail());
    const real = globalThis.print;
    let printed = 0;
    globalThis.print = () => printed++;
    try {
      byRole(provider, 'button', 'Print').click();
    } finally {
      globalThis.print = real;
    }
    expect(printed).to.equal(1);
  });
});
