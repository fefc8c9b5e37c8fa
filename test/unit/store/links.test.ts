// Every engine: URLs
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { safeRedirect, safeUrl } from '../../../src/domain/safe-url.ts';
import { createLinkFinder } from '../../../src/store/links.ts';
import { hostileUrls } from '../../helpers/hostile-urls.ts';
import { invoice } from '../../helpers/invoices.ts';

const BASE = 'https://portal.example/billing/invoices?page=2';
const none = { invoiceHref: undefined, serviceHref: undefined };
const given = (link: string) => {
  const row = invoice(1, { links: { invoice: link, service: link } });
  return createLinkFinder(none, BASE)(row);
};

describe('the links of a row', () => {
  it('are those of the adapter, as relative as they came', () => {
    for (const link of ['/invoices/1', 'invoices/1?x=1#top', '#/invoices/1', 'https://other.example/1']) {
      expect(given(link), link).to.deep.equal({ invoice: link, service: link });
    }
  });

  it('are those of the host’s templates, where it has some', () => {
    const links = createLinkFinder({ invoiceHref: '/i/{id}', serviceHref: '/s/{id}?tab={id}' }, BASE);
    expect(links(invoice(1))).to.deep.equal({ invoice: '/i/inv_1', service: '/s/srv_1?tab=srv_1' });
  });

  it('fall back to the adapter’s link for a service without id', () => {
    const links = createLinkFinder({ ...none, serviceHref: '/s/{id}' }, BASE);
    expect(links(invoice(1, { serviceId: undefined })).service).to.equal('#/services/srv_1');
    expect(links(invoice(1, { serviceId: undefined, links: undefined })).service).to.equal(undefined);
  });

  it('are absent where nobody gives one', () => {
    expect(createLinkFinder(none, BASE)(invoice(1, { links: undefined }))).to.deep.equal({
      invoice: undefined,
      service: undefined,
    });
  });

  it('never leave the place that the template has for the id, whatever the id is', () => {
    const links = createLinkFinder({ ...none, invoiceHref: '/invoices/{id}' }, BASE);
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../../admin', '//evil.example', '?a#b', '%2e'));
    fc.assert(
      fc.property(
        id.filter((text) => !/\p{Surrogate}/u.test(text)),
        (text) => {
          const { pathname, search, hash, origin } = new URL(links(invoice(1, { id: text })).invoice ?? '', BASE);
          // A dot alone is the one text that no encoding saves: a URL reads it as "here".
          if (/^\.{1,2}$/.test(text)) return;
          expect(origin + search + hash).to.equal('https://portal.example');
          expect(decodeURIComponent(pathname.replace('/invoices/', ''))).to.equal(text);
        },
      ),
    );
  });

  it('are absent for a template that is not safe', () => {
    for (const invoiceHref of [
      'javascript:alert({id})',
      'http://portal.example/{id}',
      'https://user:pw@x.example/{id}',
    ]) {
      expect(createLinkFinder({ ...none, invoiceHref }, BASE)(invoice(1)).invoice, invoiceHref).to.equal(undefined);
    }
  });

  for (const url of hostileUrls) {
    it(`do not lead to ${JSON.stringify(url)}`, () => {
      expect(given(url)).to.deep.equal({ invoice: undefined, service: undefined });
    });
  }
});

describe('a URL that data supplies', () => {
  for (const url of hostileUrls) {
    it(`is refused: ${JSON.stringify(url)}`, () => {
      expect(safeUrl(url, BASE)).to.equal(undefined);
      expect(safeRedirect(url, BASE, ['https://pay.example', 'null'])).to.equal(undefined);
    });
  }

  it('may be plain http on this machine only while the page is on it too', () => {
    expect(safeUrl('http://127.0.0.1:4000/x', 'http://localhost:4000/')).to.equal('http://127.0.0.1:4000/x');
    expect(safeUrl('http://localhost:4000/x', BASE)).to.equal(undefined);
    expect(safeUrl('http://intranet/x', 'http://localhost:4000/')).to.equal(undefined);
  });

  it('may be plain http on the page’s own origin, which is no better', () => {
    expect(safeUrl('/x', 'http://portal.example/')).to.equal('http://portal.example/x');
    expect(safeUrl('http://other.example/x', 'http://portal.example/')).to.equal(undefined);
  });
});

describe('a redirect to the checkout', () => {
  const origins = ['https://pay.example', 'https://pay.example:8443'];
  const allowed = ['/checkout/1', '#/checkout/1', 'https://portal.example/c', 'https://pay.example/c?o=1'];
  for (const url of [...allowed, 'https://pay.example:8443/c', 'HTTPS://PAY.EXAMPLE/c']) {
    it(`goes to ${url}`, () => {
      expect(safeRedirect(url, BASE, origins)).to.equal(new URL(url, BASE).href);
    });
  }

  const elsewhere = [
    'https://evil.example/',
    'https://pay.example.evil.example/',
    'https://evil.example/https://pay.example',
    'https://pay.example@evil.example/',
    'https://pay.example:444/',
    'https://sub.pay.example/',
    '//evil.example/c',
    '\\\\evil.example/c',
    '/\\evil.example/c',
    '/\t/evil.example/c',
    'https:evil.example',
    'https:///evil.example/c',
    'https://pay。example.evil.example',
    'https://раy.example/',
    'http://pay.example/',
  ];
  for (const url of elsewhere) {
    it(`does not go to ${JSON.stringify(url)}`, () => {
      const target = safeRedirect(url, BASE, origins);
      // `https:evil.example` is a path of an https page; what counts is that nobody leaves for another origin.
      if (target !== undefined) expect(new URL(target).origin).to.equal('https://portal.example');
    });
  }

  it('goes nowhere without a URL', () => {
    expect(safeRedirect(undefined, BASE, origins)).to.equal(undefined);
    expect(safeRedirect('', BASE, origins)).to.equal(undefined);
  });

  it('never leaves for an origin that nobody allowed, whatever the URL', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `//${text}`),
        ),
        (url) => {
          const target = safeRedirect(url, BASE, origins);
          if (target === undefined) return;
          expect(['https://portal.example', ...origins]).to.include(new URL(target).origin);
        },
      ),
    );
  });
});
