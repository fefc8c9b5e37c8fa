import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { PAYMENT_ORDER_STATUSES, type PaymentOrder } from '../../../src/domain/payment-order.ts';
import type { InvoiceStore } from '../../../src/store/invoice-store.ts';
import { createPayingStore } from '../../helpers/paying-store.ts';
import type { PaymentIntent, PaymentPhase } from '../../../src/store/payment.ts';
import type { PaymentEvent } from '../../../src/store/payment-machine.ts';
import { orderArrived } from '../../../src/store/news.ts';
import { EVERYTHING, intentOf, invoice, order } from '../../helpers/invoices.ts';

const INTENTS = [intentOf(invoice(1)), intentOf(invoice(2)), intentOf(invoice(1), invoice(2))] as const;
const lost = new InvoiceError('timeout', 'no answer');

/** What can be known without looking into the machine. */
interface Model {
  /** The request that is under way. */
  sending: PaymentIntent | undefined;
  /** The request whose answer was lost. */
  open: PaymentIntent | undefined;
  /** Requests that began, in order. */
  sent: PaymentIntent[];
  /** Whether the server has said that an order is settled, since the last payment began. */
  serverSaidPaid: boolean;
}

const intentIn = (store: InvoiceStore) => {
  const { payment } = store.state;
  return 'intent' in payment ? payment.intent : undefined;
};

/** What holds after every step, whatever happened before. */
function checkAll(model: Model, store: InvoiceStore, before: PaymentPhase): void {
  const { payment } = store.state;
  if (payment.phase === 'creating' && before !== 'creating') {
    expect(model.sending, 'no second request while one is under way').to.equal(undefined);
    const intent = payment.intent;
    if (model.open) expect(intent, 'only the same goes on from unknown').to.equal(model.open);
    expect(payment.again === true, 'says whether an answer was lost').to.equal(model.open !== undefined);
    model.sending = intent;
    model.sent.push(intent);
  }
  if (before === 'creating' && payment.phase !== 'creating') {
    model.open = payment.phase === 'unknown' ? model.sending : undefined;
    model.sending = undefined;
  }
  if (before === 'unknown' && payment.phase !== 'unknown') expect(payment.phase).to.equal('creating');
  if (payment.phase === 'unknown') expect(payment.intent).to.equal(model.open);
  if (payment.phase === 'paid') {
    expect(model.serverSaidPaid, 'nobody else says paid').to.equal(true);
    expect(payment.order.status).to.equal('settled');
  }
  expect(payment).to.satisfy((each: object) => Object.isFrozen(store.state) && typeof each === 'object');
}

class Step implements fc.Command<Model, InvoiceStore> {
  readonly event: PaymentEvent;
  constructor(event: PaymentEvent) {
    this.event = event;
  }
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    const { state } = store;
    const before = state.payment.phase;
    if (this.event.type === 'pay') model.serverSaidPaid = false;
    if (this.event.type === 'order' && this.event.order.status === 'settled') model.serverSaidPaid = true;
    const moved = store.dispatch(this.event);
    if (!moved) expect(store.state, 'what is not heard changes nothing').to.equal(state);
    checkAll(model, store, before);
  }
  toString = () => {
    const { event } = this;
    if (event.type === 'order') return `order(${event.order.status})`;
    return event.type === 'pay' ? `pay(${INTENTS.indexOf(event.intent)})` : event.type;
  };
}

/** The second look finds the same, with the versions of now. */
class Same implements fc.Command<Model, InvoiceStore> {
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    const before = store.state.payment.phase;
    const intent = intentIn(store);
    if (intent) store.dispatch({ type: 'same', intent: { ...intent } });
    checkAll(model, store, before);
  }
  toString = () => 'same';
}

/** The person clicks again, seven times. */
class Clicks implements fc.Command<Model, InvoiceStore> {
  check = () => true;
  run(model: Model, store: InvoiceStore) {
    const { payment } = store.state;
    const begun = Array.from({ length: 7 }, () => store.startPayment(INTENTS[0]));
    const free = !['checking', 'changed', 'creating', 'redirecting', 'unknown'].includes(payment.phase);
    expect(begun, payment.phase).to.deep.equal([free, false, false, false, false, false, false]);
    if (free) model.serverSaidPaid = false;
    checkAll(model, store, payment.phase);
  }
  toString = () => 'seven clicks';
}

const orders: fc.Arbitrary<PaymentOrder> = fc.oneof(
  fc.constantFrom(...PAYMENT_ORDER_STATUSES).map((status) => order({ status })),
  fc.constant(order({ payment: { id: 'pay_1', gateway: 'card', status: 'declined' } })),
);
const intents = fc.constantFrom(...INTENTS);
const events: fc.Arbitrary<PaymentEvent> = fc.oneof(
  intents.map((intent) => ({ type: 'pay', intent }) as const),
  fc.constant({ type: 'differ' } as const),
  fc
    .option(intents, { nil: undefined })
    .map((intent) => ({ type: 'differ', found: { differences: [], intent } }) as const),
  fc.option(intents, { nil: undefined }).map((intent) => ({ type: 'ask', differences: [], intent }) as const),
  fc.constantFrom<PaymentEvent>({ type: 'confirm' }, { type: 'again' }, { type: 'stay' }, { type: 'dismiss' }),
  fc.constant({ type: 'created', order: order() } as const),
  fc.boolean().map((rival) => ({ type: 'follow', orderId: 'po_1', rival }) as const),
  orders.map((each) => ({ type: 'order', order: each }) as const),
  fc.constant({ type: 'lost', error: lost } as const),
  fc.constant({ type: 'refuse', error: new InvoiceError('forbidden', 'no') } as const),
);
const commands = fc.commands(
  [events.map((event) => new Step(event)), fc.constant(new Same()), fc.constant(new Clicks())],
  { maxCommands: 60 },
);

describe('the payment, whatever happens in which order', () => {
  it('has one request under way, goes on from unknown with the same one alone, and is paid when the server says so', () => {
    const met = new Set<PaymentPhase>();
    fc.assert(
      fc.property(commands, (all) => {
        const setup = () => {
          const real = createPayingStore();
          real.setCapabilities(EVERYTHING);
          const dispatch = real.dispatch;
          Object.assign(real, {
            dispatch: (...args: Parameters<typeof dispatch>) => {
              const moved = dispatch(...args);
              met.add(real.state.payment.phase);
              return moved;
            },
          });
          const model: Model = { sending: undefined, open: undefined, sent: [], serverSaidPaid: false };
          return { model, real };
        };
        fc.modelRun(setup, all);
      }),
      // A fixed seed, for another one might leave a phase out.
      { numRuns: 1000, seed: 20260208 },
    );
    expect(met.size, 'every phase was met, so that the rules were put to the test').to.equal(11);
  });

  it('can not be moved from unknown to another payment by any way but another account', () => {
    const store = createPayingStore();
    store.setCapabilities(EVERYTHING);
    const [first, second] = INTENTS;
    store.startPayment(first);
    store.dispatch({ type: 'same', intent: first });
    store.dispatch({ type: 'lost', error: lost });
    const { payment } = store.state;
    expect(store.startPayment(second)).to.equal(false);
    expect(store.startPayment(first), 'not even to a second look at the same').to.equal(false);
    for (const type of ['dismiss', 'stay', 'confirm'] as const) store.dispatch({ type });
    store.dispatch({ type: 'same', intent: second });
    orderArrived(store, order({ status: 'settled' }));
    expect(store.state.payment).to.equal(payment);
    store.setCapabilities(EVERYTHING);
    expect(store.state.payment.phase).to.equal('idle');
  });
});
