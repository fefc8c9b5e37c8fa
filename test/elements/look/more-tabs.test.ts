import { html } from '@open-wc/testing';
import { invoices } from '../../helpers/invoices.ts';
import { mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole } from '../../helpers/queries.ts';
import { until } from '../../helpers/until.ts';

const tabs = html`<invoice-status-tabs></invoice-status-tabs>`;

/** Tabs in a container of so many pixels. */
async function show(width: number, dir = 'ltr') {
  const { provider } = await mountMemory(tabs, { rows: invoices(2) });
  Object.assign(provider.style, { display: 'block', inlineSize: `${width}px` });
  provider.dir = dir;
  const list = byRole(provider, 'tablist');
  const marked = () => getComputedStyle(list.parentElement!, '::after').content.includes('›');
  return { provider, list, marked, all: allByRole(provider, 'tab') };
}

describe('tabs that have no room', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`say that there are more, until the last one is in sight: ${dir}`, async () => {
      const { list, marked, all } = await show(320, dir);
      await until(marked);
      list.scrollLeft = (dir === 'rtl' ? -1 : 1) * list.scrollWidth;
      await until(() => !marked());
      all[0]!.scrollIntoView();
      await until(marked);
    });
  }

  it('say nothing where all have room, also when there is more of it later', async () => {
    const { provider, marked } = await show(320);
    await until(marked);
    provider.style.inlineSize = '900px';
    await until(() => !marked());
  });

  it('follow tabs that are left out', async () => {
    const { provider, marked } = await show(320);
    await until(marked);
    provider.setAttribute('statuses', 'paid,unpaid');
    await until(() => !marked());
  });
});
