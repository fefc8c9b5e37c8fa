// Every engine: layout
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import { INVOICE_STATUSES } from '../../../../src/domain/invoice.ts';
import { catalogues, findCatalogue } from '../../../../src/i18n/catalogues.ts';
import { invoice, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { pseudo } from '../../../helpers/pseudo.ts';
import { settled } from '../../../helpers/wait.ts';
import { findDeep } from './deep.ts';
import { layoutFaults } from './layout-faults.ts';
import { SCENES } from './responsive-scenes.ts';

/** A small phone, a condensed table, and a whole one, in pixels. */
const WIDTHS = [320, 1024, 1248];

const TODAY = '2026-09-16';
/** Of every status, with the longest dates of the year: over, of today, and soon. */
const rows = INVOICE_STATUSES.map((status, at) =>
  invoice(at + 1, {
    status,
    payable: at % 2 === 1,
    number: `INV-2026-00${at + 10}`,
    hostname: `B202412197839${at + 80}`,
    primaryIp: '198.51.100.220',
    invoiceDate: '2026-09-16',
    dueDate: ['2026-09-16', '2026-09-28', '2026-09-12', '2026-09-17'][at % 4],
    total: usd(134_40),
    balance: at % 4 === 1 ? usd(21_68) : usd(134_40),
  }),
);

/** The whole page in a language. */
async function showPage(properties: Parameters<typeof mount>[2]) {
  const adapter = createMemoryAdapter({ rows, gateways: [] });
  const provider = await mount(html`<my-invoices></my-invoices>`, adapter, {
    timeZone: 'UTC',
    supportHref: '#support',
    ...properties,
  });
  provider.store!.configure({ today: TODAY });
  provider.store!.select(
    rows.filter(({ payable }) => payable),
    true,
  );
  await settled();
  return provider;
}

/** What is wrong in the page at each width. */
function faultsIn(page: HTMLElement): string[] {
  return WIDTHS.flatMap((width) => {
    page.style.inlineSize = `${width}px`;
    return layoutFaults(page).map((fault) => `${width}: ${fault}`);
  });
}

before(async () => {
  // The first to load the library.
  await settled();
});

describe('the page in a language', () => {
  for (const tag of ['en', ...Object.keys(catalogues).map((key) => key.replace('Han', 'zh-Han'))]) {
    it(`holds everything in ${tag}, and has no higher rows than in English`, async () => {
      await findCatalogue(tag)?.();
      const provider = await showPage({ locale: tag });
      await settled();
      const page = provider.parentElement!;
      page.dir = /^(?:ar|he)/.test(tag) ? 'rtl' : 'ltr';
      expect(faultsIn(page)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = findDeep(provider, '[part~=cell-hostname]');
      expect(scrollWidth, 'a hostname of 15 letters').to.be.at.most(clientWidth);
      const row = findDeep(provider, '[part=row]:nth-child(2)');
      expect(row.getBoundingClientRect().height, 'of a row with a hint').to.be.at.most(50);
      page.dir = 'ltr';
    });
  }
});

describe('texts that are 40 % longer', () => {
  it('have room in the whole page', async () => {
    const provider = await showPage({ messages: pseudo });
    expect(faultsIn(provider.parentElement!)).to.deep.equal([]);
  });

  for (const scene of ['an invoice', 'a checkout', 'the whole page with several currencies'] as const) {
    it(`have room in ${scene}`, async () => {
      const provider = await SCENES[scene]!();
      provider.messages = pseudo;
      await settled();
      expect(faultsIn(provider.parentElement!)).to.deep.equal([]);
    });
  }
});
