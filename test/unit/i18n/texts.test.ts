import { expect } from 'chai';
import { describe, it } from 'node:test';
import { enDetail } from '../../../src/i18n/en-detail.ts';
import { localizerFor } from '../../../src/i18n/localizer.ts';
import { createTexts } from '../../../src/i18n/texts.ts';

describe('texts that are not needed for the first paint', () => {
  const read = createTexts(enDetail);

  it('are the same for the same localizer', () => {
    const localizer = localizerFor('en');
    expect(read(localizer)).to.equal(read(localizer));
    expect(read(localizer).lineKinds).to.deep.equal(enDetail.lineKinds);
  });

  it('take single texts of the host, also of a group, and keep the rest', () => {
    const texts = read(localizerFor('en', undefined, { lineKinds: { discount: 'Our gift' } }));
    expect(texts.lineKinds).to.deep.equal({ ...enDetail.lineKinds, discount: 'Our gift' });
  });
});
