import { expect } from 'chai';
import { describe, it } from 'node:test';
import { en } from '../../../src/i18n/en.ts';
import { enCheckout } from '../../../src/i18n/en-checkout.ts';
import { enDecline } from '../../../src/i18n/en-decline.ts';
import { enPayment } from '../../../src/i18n/en-payment.ts';

describe('the texts of the checkout', () => {
  it('have keys of their own, for a text of the same key would take their place', () => {
    const taken = new Set([...Object.keys(en), ...Object.keys(enPayment), ...Object.keys(enDecline)]);
    expect(Object.keys(enCheckout).filter((key) => taken.has(key))).to.deep.equal([]);
  });
});
