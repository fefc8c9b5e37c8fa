// Every engine: live regions
import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { eur, invoice, invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount, mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole } from '../../../helpers/queries.ts';
import { withClock } from '../../../helpers/clock.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced, regionOf, spoken } from '../../../helpers/spoken.ts';
import { listen, LONG, SHORT } from './speech-scene.ts';

const page = html`<my-invoices></my-invoices>`;
describe('the live region of a provider', () => {
  it('is one, polite, in the page itself, and seen by nobody', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(37) });
    await announced(provider, '37 invoices, page 1 of 4');
    const region = regionOf(provider)!;
    expect([region.role, region.ariaLive, region.getRootNode()]).to.deep.equal(['status', 'polite', document]);
    expect(region.getBoundingClientRect().width).to.be.at.most(1);
    expect(region.hasAttribute('hidden') || getComputedStyle(region).display === 'none').to.equal(false);
    expect(allByRole(provider, 'status'), 'none else').to.deep.equal([region]);
  });

  it('tells how many invoices there are under a tab, and on which page one is', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(37) });
    provider.store!.setStatus('unpaid');
    await announced(provider, '37 unpaid invoices, page 1 of 4');
    provider.store!.setPage(2);
    await announced(provider, '37 unpaid invoices, page 2 of 4');
    provider.store!.setSearch('INV-12');
    await announced(provider, '1 unpaid invoice');
    provider.store!.setSearch('nothing');
    await announced(provider, 'No invoice matches “nothing”');
  });

  it('tells the sums of what is ticked, by currency, and that nothing is ticked any more', async () => {
    const { provider } = await mountMemory(page, { rows: [...invoices(2), invoice(3, { total: eur(500) })] });
    provider.store!.select(invoices(2), true);
    await announced(provider, '2 invoices selected, $200.00');
    provider.store!.select([invoice(3, { total: eur(500) })], true);
    await announced(provider, '3 invoices selected, $200.00 and €5.00');
    provider.store!.clearSelection();
    await announced(provider, 'No invoice selected');
  });

  it('tells once what many changes came to', async () => {
    await withClock(async (timers) => {
      const adapter = deferredAdapter();
      const provider = await mount(page, adapter);
      adapter.last('listInvoices').answer(pageOf(invoices(5)));
      await settled();
      timers.advance(SHORT);
      const texts = listen(provider);
      for (let serial = 1; serial <= 5; serial++) {
        provider.store!.select([invoice(serial)], true);
        await settled();
      }
      timers.advance(SHORT);
      await settled();
      expect(texts).to.deep.equal(['5 invoices selected, $500.00']);
    });
  });

  it('says nothing while the first page comes, and nothing when the same page is read again', async () => {
    await withClock(async (timers) => {
      const adapter = deferredAdapter();
      const provider = await mount(page, adapter);
      const texts = listen(provider);
      timers.advance(LONG);
      await settled();
      expect(texts).to.deep.equal([]);
      for (let turn = 0; turn < 2; turn++) {
        adapter.last('listInvoices').answer(pageOf(invoices(3)));
        await settled();
        timers.advance(LONG);
        await settled();
        provider.reload();
        await settled();
      }
      expect(texts).to.deep.equal(['3 invoices']);
    });
  });

  it('says that it loads only when that takes long', async () => {
    await withClock(async (timers) => {
      const adapter = deferredAdapter();
      const provider = await mount(page, adapter);
      adapter.last('listInvoices').answer(pageOf(invoices(3)));
      await settled();
      timers.advance(SHORT);
      const texts = listen(provider);
      provider.store!.setStatus('paid');
      await settled();
      timers.advance(SHORT);
      await settled();
      expect(texts).to.deep.equal([]);
      timers.advance(LONG);
      await settled();
      expect(texts).to.deep.equal(['Loading invoices…']);
    });
  });

  it('leaves a failure to the alert, and tells what comes after it, though it is the same', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(page, adapter);
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    await announced(provider, '3 invoices');
    provider.reload();
    await settled();
    adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
    await settled();
    expect([spoken(provider), allByRole(provider, 'alert').length]).to.deep.equal(['', 1]);
    byRole(provider, 'button', 'Try again').click();
    await settled();
    adapter.last('listInvoices').answer(pageOf(invoices(3)));
    await announced(provider, '3 invoices');
  });

  it('is in the language of the provider, whatever the page speaks', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(1) }, { locale: 'de' });
    await announced(provider, '1 Rechnung');
    expect([regionOf(provider)!.lang, regionOf(provider)!.dir]).to.deep.equal(['de', 'auto']);
  });

  it('is set to that language once, for the page may follow what changes of its languages', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(1) }, { locale: 'de' });
    await announced(provider, '1 Rechnung');
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(provider, {
      subtree: true,
      attributeFilter: ['lang'],
    });
    provider.store!.setStatus('paid');
    await announced(provider, 'Keine Rechnungen unter „Bezahlt“');
    await settled();
    expect(changes).to.equal(0);
  });

  it('goes with the provider, is back with it, and is there again where the page drew its content anew', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(3) });
    await announced(provider, '3 invoices');
    const [region, place] = [regionOf(provider)!, provider.parentElement!];
    provider.remove();
    expect(region.isConnected).to.equal(false);
    place.append(provider);
    provider.store!.select([invoice(1)], true);
    await announced(provider, '1 invoice selected, $100.00');
    regionOf(provider)!.remove();
    provider.store!.clearSelection();
    await announced(provider, 'No invoice selected');
  });
});
