import { expect } from 'chai';
import { describe, it } from 'node:test';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { PAYMENT_ORDER_STATUSES, type PaymentOrder } from '../../../src/domain/payment-order.ts';
import { IDLE, isPaymentBusy, type PaymentPhase, type PaymentState } from '../../../src/store/payment.ts';
import {
  PAYMENT_TRANSITIONS,
  reducePayment,
  type PaymentEvent,
  type PaymentEventType,
} from '../../../src/store/payment-machine.ts';
import { intentOf, invoice, order, usd } from '../../helpers/invoices.ts';

const error = new InvoiceError('timeout', 'no answer');
const intent = intentOf(invoice(1));
const other = intentOf(invoice(2));
const found = {
  differences: [{ id: 'inv_1', number: 'INV-1', kind: 'amount', before: usd(10000), now: usd(2200) }],
  intent,
} as const;

const STATES: Readonly<Record<PaymentPhase, PaymentState>> = {
  idle: IDLE,
  checking: { phase: 'checking', intent },
  changed: { phase: 'changed', intent },
  confirming: { phase: 'confirming', ...found },
  creating: { phase: 'creating', intent },
  redirecting: { phase: 'redirecting', intent, order: order() },
  settling: { phase: 'settling', orderId: 'po_1' },
  paid: { phase: 'paid', order: order({ status: 'settled' }) },
  refused: { phase: 'refused', error },
  expired: { phase: 'expired', order: order({ status: 'expired' }) },
  unknown: { phase: 'unknown', intent, error },
};

const EVENTS: { readonly [T in PaymentEventType]: PaymentEvent & { readonly type: T } } = {
  pay: { type: 'pay', intent: other },
  same: { type: 'same', intent: other },
  differ: { type: 'differ', found },
  ask: { type: 'ask', ...found },
  confirm: { type: 'confirm' },
  created: { type: 'created', order: order() },
  follow: { type: 'follow', orderId: 'po_2', rival: true },
  order: { type: 'order', order: order({ status: 'processing' }) },
  lost: { type: 'lost', error },
  refuse: { type: 'refuse', error },
  again: { type: 'again' },
  stay: { type: 'stay' },
  dismiss: { type: 'dismiss' },
};

/** What each phase hears, and where that leads: written down apart from the code, so that a change of it is seen. */
const TABLE: Readonly<Record<PaymentPhase, Readonly<Partial<Record<PaymentEventType, PaymentPhase>>>>> = {
  idle: { pay: 'checking', follow: 'settling' },
  checking: { same: 'creating', differ: 'changed', order: 'settling', refuse: 'refused' },
  changed: { ask: 'confirming', order: 'settling', refuse: 'refused' },
  confirming: { confirm: 'creating', dismiss: 'idle', pay: 'checking', follow: 'settling' },
  creating: {
    created: 'redirecting',
    follow: 'settling',
    order: 'settling',
    differ: 'changed',
    lost: 'unknown',
    refuse: 'refused',
  },
  redirecting: { stay: 'idle', follow: 'settling', refuse: 'refused' },
  settling: { order: 'settling', refuse: 'refused', pay: 'checking', follow: 'settling', dismiss: 'idle' },
  paid: { pay: 'checking', follow: 'settling', dismiss: 'idle' },
  refused: { pay: 'checking', follow: 'settling', dismiss: 'idle' },
  expired: { pay: 'checking', follow: 'settling', dismiss: 'idle' },
  unknown: { again: 'creating' },
};
const PHASES = Object.keys(TABLE) as PaymentPhase[];
const TYPES = Object.keys(EVENTS) as PaymentEventType[];

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  for (const each of Object.values(value)) deepFreeze(each);
  return Object.freeze(value);
}

describe('the steps of a payment', () => {
  for (const phase of PHASES) {
    for (const type of TYPES) {
      const to = TABLE[phase][type];
      it(`${phase}: ${type} ${to ? `leads to ${to}` : 'changes nothing'}`, () => {
        const state = deepFreeze(structuredCloneOf(STATES[phase]));
        const next = reducePayment(state, deepFreeze(EVENTS[type]));
        if (to) expect(next.phase).to.equal(to);
        else expect(next, 'the very same state').to.equal(state);
        expect(PAYMENT_TRANSITIONS[phase].includes(type), 'the table of the code').to.equal(to !== undefined);
        // The same twice: it depends on nothing else.
        expect(reducePayment(state, EVENTS[type])).to.deep.equal(next);
      });
    }
  }

  it('sends what was read again, with its fresh versions', () => {
    expect(reducePayment(STATES.checking, EVENTS.same)).to.deep.equal({ phase: 'creating', intent: other });
  });

  it('asks about what was found, and sends what is left when the person agrees', () => {
    const changed = reducePayment(STATES.checking, EVENTS.differ);
    expect(changed).to.deep.equal({ phase: 'changed', intent, found });
    const left = { ...found, intent: other };
    const asked = reducePayment(changed, { type: 'ask', ...left });
    expect(asked).to.deep.equal({ phase: 'confirming', ...left });
    expect(reducePayment(asked, { type: 'confirm' })).to.deep.equal({ phase: 'creating', intent: other });
  });

  it('sends nothing when nothing is left to agree to', () => {
    const state: PaymentState = { phase: 'confirming', differences: found.differences, intent: undefined };
    expect(reducePayment(state, { type: 'confirm' })).to.equal(state);
  });

  it('goes on from unknown with the very same intent, and says that an answer was lost', () => {
    const again = reducePayment(STATES.unknown, { type: 'again' });
    expect(again).to.deep.equal({ phase: 'creating', intent, again: true });
    expect('intent' in again && again.intent).to.equal(intent);
    expect(reducePayment(again, EVENTS.lost)).to.deep.equal(STATES.unknown);
  });

  it('remembers which order can not be read any more, and that nothing was followed otherwise', () => {
    expect(reducePayment(STATES.settling, EVENTS.refuse)).to.deep.equal({ phase: 'refused', error, orderId: 'po_1' });
    expect(reducePayment(STATES.creating, EVENTS.refuse)).to.deep.equal({ phase: 'refused', error });
  });

  it('keeps in mind that the order stood in the way while it is followed', () => {
    const rival = reducePayment(STATES.creating, EVENTS.follow);
    expect(reducePayment(rival, EVENTS.order)).to.deep.include({ phase: 'settling', rival: true, orderId: 'po_1' });
    expect(reducePayment(STATES.creating, EVENTS.order)).to.deep.include({ phase: 'settling', rival: undefined });
  });

  const declined = { gateway: 'card', status: 'declined' } as const;
  const ends: [status: string, now: PaymentOrder, PaymentPhase][] = [
    ['open', order(), 'settling'],
    ['open with a declined payment', order({ payment: declined }), 'refused'],
    ['open with a payment that was cancelled', order({ payment: { ...declined, status: 'cancelled' } }), 'refused'],
    ['open after the person went back', order({ payment: { gateway: 'card', status: 'cancelled' } }), 'refused'],
    ['open with a payment under way', order({ payment: { gateway: 'card', status: 'processing' } }), 'settling'],
    ['processing', order({ status: 'processing' }), 'settling'],
    ['processing after a declined payment', order({ status: 'processing', payment: declined }), 'settling'],
    ['settled', order({ status: 'settled' }), 'paid'],
    ['declined', order({ status: 'declined' }), 'refused'],
    ['cancelled', order({ status: 'cancelled' }), 'refused'],
    ['expired', order({ status: 'expired' }), 'expired'],
  ];
  for (const phase of ['checking', 'changed', 'creating', 'settling'] as const) {
    for (const [name, now, to] of ends) {
      it(`${phase}: an order that is ${name} leads to ${to}`, () => {
        const next = reducePayment(STATES[phase], { type: 'order', order: now });
        expect(next.phase).to.equal(to);
        expect('order' in next && next.order).to.equal(now);
      });
    }
  }

  it('says paid of a settled order alone', () => {
    const paying = PAYMENT_ORDER_STATUSES.filter((status) =>
      PHASES.some((phase) => {
        const next = reducePayment(STATES[phase], { type: 'order', order: order({ status }) });
        return next !== STATES[phase] && next.phase === 'paid';
      }),
    );
    expect(paying).to.deep.equal(['settled']);
  });

  it('reaches an end from every phase, and idle from every end', () => {
    const next = (phase: PaymentPhase) => {
      const settled: PaymentEvent[] = [{ type: 'order', order: order({ status: 'settled' }) }];
      return [...Object.values(EVENTS), ...settled].map((event) => reducePayment(STATES[phase], event).phase);
    };
    const reach = (from: PaymentPhase) => {
      const seen = new Set([from]);
      for (const phase of seen) for (const each of next(phase)) seen.add(each);
      return seen;
    };
    for (const phase of PHASES) {
      for (const end of ['paid', 'refused', 'idle'] as const) expect(reach(phase), phase).to.include(end);
    }
  });

  it('is busy from the press to the answer, so that nothing else starts', () => {
    const busy = PHASES.filter((phase) => isPaymentBusy(STATES[phase]));
    expect(busy).to.deep.equal(['checking', 'changed', 'creating', 'redirecting']);
    for (const phase of busy) expect(PAYMENT_TRANSITIONS[phase]).not.to.include('pay');
  });
});

/** A copy that can be frozen without freezing what other tests use. Errors keep their identity. */
function structuredCloneOf(state: PaymentState): PaymentState {
  return { ...state };
}
