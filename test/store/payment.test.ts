import { expect } from 'chai';
import fc from 'fast-check';
import { InvoiceError } from '../../src/domain/errors.ts';
import { createInvoiceStore, type InvoiceStore } from '../../src/store/invoice-store.ts';
import type { PaymentIntent, PaymentPhase, PaymentState } from '../../src/store/payment.ts';
import { intentOf, invoice, order } from '../helpers/invoices.ts';

const INTENTS = [intentOf(invoice(1)), intentOf(invoice(2))] as const;
const error = new InvoiceError('timeout', 'no answer');

/** What a person or the network may know of the payment under way. */
interface Model {
  phase: PaymentPhase;
  /** The payment whose fate is not known yet: sent, and no answer read. */
  open: PaymentIntent | undefined;
  /** Requests that went out. */
  sent: PaymentIntent[];
}

class Start implements fc.Command<Model, InvoiceStore> {
  readonly which: 0 | 1;
  constructor(which: 0 | 1) {
    this.which = which;
  }
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    const intent = INTENTS[this.which];
    const before = store.state;
    const begun = store.startPayment(intent);
    const allowed =
      !['creating', 'redirecting'].includes(model.phase) && (model.phase !== 'unknown' || model.open === intent);
    expect(begun, `starts from ${model.phase}`).to.equal(allowed);
    if (!begun) {
      expect(store.state).to.equal(before);
      return;
    }
    const again = model.phase === 'unknown' && { again: true };
    model.sent.push(intent);
    model.phase = 'creating';
    model.open = intent;
    expect(store.state.payment).to.deep.equal({ phase: 'creating', intent, ...again });
  }
  toString = () => `start(${this.which})`;
}

class Answer implements fc.Command<Model, InvoiceStore> {
  readonly phase: Exclude<PaymentPhase, 'idle' | 'creating'>;
  constructor(phase: Exclude<PaymentPhase, 'idle' | 'creating'>) {
    this.phase = phase;
  }
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    const before = store.state;
    const moved = store.movePayment(this.state(model.open ?? INTENTS[0]));
    const refusedRedirect = model.phase === 'redirecting' && this.phase === 'failed';
    expect(moved, `${model.phase} → ${this.phase}`).to.equal(model.phase === 'creating' || refusedRedirect);
    if (!moved) {
      expect(store.state).to.equal(before);
      return;
    }
    model.phase = this.phase;
    if (this.phase !== 'unknown') model.open = undefined;
  }
  state(intent: PaymentIntent): PaymentState {
    switch (this.phase) {
      case 'unknown':
        return { phase: 'unknown', intent, error };
      case 'changed':
      case 'failed':
        return { phase: this.phase, error };
      default:
        return { phase: this.phase, order: order() };
    }
  }
  toString = () => `answer(${this.phase})`;
}

class Rest implements fc.Command<Model, InvoiceStore> {
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    store.movePayment({ phase: 'idle' });
    expect(store.state.payment.phase).to.equal('idle');
    model.phase = 'idle';
    model.open = undefined;
  }
  toString = () => 'idle';
}

const commands = fc.commands(
  [
    fc.constantFrom(new Start(0), new Start(1)),
    fc
      .constantFrom('redirecting', 'unknown', 'changed', 'settled', 'running', 'failed')
      .map((phase) => new Answer(phase)),
    fc.constant(new Rest()),
  ],
  { maxCommands: 40 },
);

describe('the payment', () => {
  it('is one at a time, and only the same one goes on from unknown, whatever happens in which order', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const setup = () => ({
          model: { phase: 'idle', open: undefined, sent: [] } as Model,
          real: createInvoiceStore(),
        });
        fc.modelRun(setup, all);
      }),
      { numRuns: 300 },
    );
  });

  it('can not be moved from unknown to another payment by any way', () => {
    const store = createInvoiceStore();
    const [first, second] = INTENTS;
    store.startPayment(first);
    store.movePayment({ phase: 'unknown', intent: first, error });
    expect(store.movePayment({ phase: 'creating', intent: second })).to.equal(false);
    expect(store.state.payment).to.include({ phase: 'unknown', intent: first });
  });
});
