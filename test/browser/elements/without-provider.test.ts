import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../../src/define.ts';
import { textOf } from '../../helpers/queries.ts';
import { recordConsole } from '../../helpers/record-console.ts';
import { settled } from '../../helpers/wait.ts';

const TAGS = [
  'invoice-status-tabs',
  'invoice-search',
  'invoice-page-size',
  'invoice-list',
  'invoice-pagination',
  'mass-pay-bar',
  'my-invoices',
  'invoice-detail',
];

for (const tag of TAGS) {
  describe(`<${tag}> without a provider`, () => {
    it('shows nothing, throws nothing, and tells the developer once', async () => {
      const warnings = recordConsole('warn');
      const place = fixtureSync<HTMLElement>(html`<div></div>`);
      place.append(document.createElement(tag), document.createElement(tag));
      await settled();
      warnings.restore();
      expect(textOf(place)).to.equal('');
      expect(warnings.texts.filter((text) => text.includes(tag))).to.have.lengthOf(1);
      expect(warnings.texts[0]).to.contain('<invoice-provider>');
    });

    it('goes back to nothing when its provider goes away, and works again under another', async () => {
      const warnings = recordConsole('warn');
      const place = fixtureSync<HTMLElement>(html`<div><invoice-provider></invoice-provider></div>`);
      const [provider, element] = [place.querySelector('invoice-provider')!, document.createElement(tag)];
      provider.append(element);
      await settled();
      const height = element.getBoundingClientRect().height;
      place.append(element);
      await settled();
      expect(textOf(element)).to.equal('');
      provider.append(element);
      await settled();
      expect(element.getBoundingClientRect().height).to.equal(height);
      warnings.restore();
    });
  });
}
