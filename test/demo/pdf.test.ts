import { it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { insertRows } from '../../demo/server/db/rows.ts';
import { makeInvoices } from './support/invoices.ts';
import { describePortal, everyInvoice, type TestPortal } from './support/portal.ts';

/** The texts of a PDF, page by page, as pdfkit writes them: hexadecimal strings in deflated streams. */
function textsOf(file: Buffer): string[][] {
  const raw = file.toString('latin1');
  const pages = [...raw.matchAll(/stream\r?\n([^]*?)\nendstream/g)].map(([, body]) =>
    inflateSync(Buffer.from(body!, 'latin1')).toString('latin1'),
  );
  return pages.map((page) =>
    [...page.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts]) =>
      [...parts!.matchAll(/<([0-9a-f]*)>/g)]
        .map(([, hex]) => new TextDecoder('windows-1252').decode(Buffer.from(hex!, 'hex')))
        .join(''),
    ),
  );
}

const open = async (portal: TestPortal, id: string, init?: RequestInit) => {
  const answer = await portal.page(`/billing/invoices/${id}/pdf`, init);
  const file = Buffer.from(await answer.arrayBuffer());
  return { answer, file };
};

/** Text that an invoice's lines come from: another system, or a person. */
const line = (invoice_id: string, position: number, description: string, unit_amount: number) => ({
  account_id: 'acme',
  invoice_id,
  position,
  kind: 'renewal',
  description,
  period_start: null,
  period_end: null,
  quantity: 1,
  unit_amount,
  amount: unit_amount,
  service_id: null,
});

describePortal('The PDF of an invoice', (portal) => {
  it('is a file of its own name that says what the invoice says', async () => {
    const [invoice] = await everyInvoice(portal, 'status=unpaid');
    const { answer, file } = await open(portal, invoice!.id);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('Content-Type')).to.equal('application/pdf');
    expect(answer.headers.get('Content-Disposition')).to.equal(`inline; filename="${invoice!.number}.pdf"`);
    expect(file.subarray(0, 5).toString()).to.equal('%PDF-');
    const [texts, ...more] = textsOf(file);
    expect(more).to.deep.equal([]);
    expect(texts).to.include.members([invoice!.number, 'Unpaid', 'Acme Hosting Labs', 'Quayside Hosting GmbH']);
    const { amount } = invoice!.balance;
    expect(texts).to.include(`$${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
    expect(texts).to.include('Page 1 of 1');
  });

  it('writes amounts exactly, in the digits of their currency', async () => {
    for (const [currency, total, written] of [
      ['JPY', 1_234_567, '¥1,234,567'],
      ['KWD', 1_234_567, 'KWD 1,234.567'],
      ['HUF', 1_234_567, 'HUF 12,345.67'],
      ['EUR', 5, '€0.05'],
      ['USD', 90_071_992_547_409, '$900,719,925,474.09'],
    ] as const) {
      const [invoice] = await makeInvoices(portal, 1, { currency, total });
      const [texts] = textsOf((await open(portal, invoice!.id)).file);
      // Subtotal, total, balance due, and the balance in the head.
      expect(texts!.filter((text) => text === written)).to.have.length(4);
    }
  });

  it('breaks a long table over pages, each with the head of the table and its number', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    const lines = Array.from({ length: 80 }, (_, at) => line(invoice!.id, at, `Server ${at}.`, 150));
    await insertRows(portal.database, 'invoice_lines', lines);
    const pages = textsOf((await open(portal, invoice!.id)).file);
    expect(pages.length).to.be.within(3, 6);
    for (const [at, page] of pages.slice(0, -1).entries()) {
      expect(page).to.include.members(['Description', 'Unit price', `Page ${at + 1} of ${pages.length}`]);
    }
    const described = pages.flat().filter((text) => /^Server \d+\.$/.test(text));
    expect(described).to.deep.equal(lines.map(({ description }) => description));
    expect(pages.at(-1)).to.include.members(['Total', 'Balance due']);
  });

  it('survives names that its fonts cannot write and that want to be more than text', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    await portal.database.query('update invoices set number = $2 where id = $1', [invoice!.id, 'INV-"; x=\r\n/../é']);
    await insertRows(portal.database, 'invoice_lines', [line(invoice!.id, 0, 'Größe „M“ – 日本 \u202e) Tj', 100)]);
    const { answer, file } = await open(portal, invoice!.id);
    expect(answer.headers.get('Content-Disposition')).to.match(/^inline; filename="[\w.-]+\.pdf"$/);
    expect(textsOf(file)[0]).to.include('Größe „M“ – ?? ?) Tj');
  });

  it('is not there for another account', async () => {
    const [invoice] = await makeInvoices(portal, 1);
    const { answer } = await open(portal, invoice!.id, { headers: { Cookie: await portal.cookieOf('meridian') } });
    expect(answer.status).to.equal(404);
  });
});
