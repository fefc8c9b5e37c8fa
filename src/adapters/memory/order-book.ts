import { addMoney, sameMoney, type Money } from '../../domain/money.ts';
import {
  isOrderOver,
  orderFingerprint,
  type Allocation,
  type IdempotencyKey,
  type PayableItem,
  type PaymentOrder,
  type PaymentOrderId,
  type PaymentOrderRequest,
  type PayRequest,
} from '../../domain/payment-order.ts';
import { captured, declined, type BookedOrder, type BookedPayment } from './booked-order.ts';
import { amountProblem, checkItems } from './check-items.ts';
import { charge, type MemoryGateway } from './gateways.ts';
import type { InvoiceBook } from './invoice-book.ts';
import { refuse } from './refusals.ts';
import { UsedKeys } from './used-keys.ts';

/** What becomes of the next payments: at once paid, left under way, or declined. */
export type PaymentOutcome = 'settled' | 'processing' | 'declined';

/** What an order book needs besides the invoices. */
export interface OrderBookOptions {
  readonly gateways: readonly MemoryGateway[];
  readonly checkoutUrl: (id: PaymentOrderId) => string;
  readonly receiptUrl: ((id: PaymentOrderId) => string) | undefined;
  /** The gateway's own page for a payment; `undefined` for one that the person need not see. */
  readonly redirect: ((id: PaymentOrderId, request: PayRequest) => string | undefined) | undefined;
  /** Date of the payments that it books. */
  readonly today: string;
  /** Called with each order that was made or changed. */
  readonly onChange: (order: PaymentOrder) => void;
}

/** Payment orders under the rules of the contract: all or nothing, once for each key, one live order an invoice. */
export class OrderBook {
  outcome: PaymentOutcome = 'settled';
  readonly #invoices: InvoiceBook;
  readonly #options: OrderBookOptions;
  readonly #orders = new Map<PaymentOrderId, BookedOrder>();
  readonly #keys = new UsedKeys();
  #payments = 0;

  constructor(invoices: InvoiceBook, options: OrderBookOptions) {
    this.#invoices = invoices;
    this.#options = options;
  }

  /** Makes an order, or answers the one that the key made before, as it is now. */
  create({ items, currency, returnUrl, idempotencyKey: key }: PaymentOrderRequest): PaymentOrder {
    const fingerprint = orderFingerprint(items, currency, '');
    const replayed = this.#keys.replay(key, fingerprint);
    if (replayed !== undefined) return this.get(replayed);

    checkItems(items, currency, (id) => this.#invoices.find(id));
    this.#freeFromOtherOrders(items);
    const [first, ...rest] = items.map(({ amount }) => amount);
    const id = `po_${String(this.#orders.size + 1).padStart(6, '0')}`;
    this.#keys.add(key, { fingerprint, orderId: id, madeOrder: true });
    return this.#store({
      id,
      status: 'open',
      total: rest.reduce(addMoney, first ?? refuse('empty-order')),
      allocations: items.map((item) => this.#allocate(item)),
      checkoutUrl: this.#options.checkoutUrl(id),
      returnUrl,
    });
  }

  /** The order that the key made. */
  findByKey(key: IdempotencyKey): PaymentOrder | undefined {
    const id = this.#keys.orderOf(key);
    return id === undefined ? undefined : this.get(id);
  }

  get(id: PaymentOrderId): BookedOrder {
    return this.#orders.get(id) ?? refuse('not-found');
  }

  /** Begins a payment; a gateway without a page of its own ends it at once, as `outcome` says. */
  pay(id: PaymentOrderId, request: PayRequest): PaymentOrder {
    const { gateway, amount: agreed, idempotencyKey: key } = request;
    const fingerprint = JSON.stringify(['pay', id, gateway, agreed?.amount]);
    const replayed = this.#keys.replay(key, fingerprint);
    if (replayed !== undefined) return this.get(replayed);

    const order = this.get(id);
    if (isOrderOver(order)) refuse('order-over');
    if (order.status === 'processing') refuse('payment-in-progress', id);
    const { amount, fee } = charge(this.#options.gateways, gateway, order.total);
    if (agreed && !sameMoney(agreed, amount)) refuse('changed');
    const changed = order.allocations.filter((each) => !this.#isOwed(each)).map(({ invoiceId }) => invoiceId);
    if (changed.length > 0) refuse('changed', changed);

    this.#keys.add(key, { fingerprint, orderId: id, madeOrder: false });
    const redirectUrl = this.#options.redirect?.(id, request);
    const payment = { ...this.#newPayment(gateway, amount), fee, redirectUrl };
    if (redirectUrl !== undefined || this.outcome === 'processing') {
      return this.#store({ ...order, status: 'processing', payment });
    }
    return this.outcome === 'settled' ? this.#capture(order, payment) : this.#store(declined(order, payment));
  }

  /** The gateway has the money. What is owed no longer, or the whole of it when the order is over, becomes credit. */
  settle(id: PaymentOrderId): PaymentOrder {
    const order = this.get(id);
    const isTold = order.payment?.status === 'succeeded';
    return isTold ? order : this.#capture(order, this.#paymentOf(order));
  }

  /** The gateway has refused: the order is open again. Said too late, it changes nothing. */
  decline(id: PaymentOrderId, reason?: string): PaymentOrder {
    const order = this.get(id);
    return isOrderOver(order) ? order : this.#store(declined(order, this.#paymentOf(order), reason));
  }

  /** Ends an order without a payment; never while one is under way. */
  end(id: PaymentOrderId, status: 'expired' | 'cancelled'): PaymentOrder {
    const order = this.get(id);
    if (isOrderOver(order)) refuse('order-over');
    if (order.status === 'processing') refuse('payment-in-progress', id);
    return this.#store({ ...order, status });
  }

  #capture(order: BookedOrder, payment: BookedPayment): PaymentOrder {
    const { today: date, receiptUrl } = this.#options;
    const to = { invoices: this.#invoices, date, receiptUrl: receiptUrl?.(order.id) };
    return this.#store(captured(order, payment, to));
  }

  /** The payment that the order waits for; else one that came to the gateway by another way. */
  #paymentOf({ payment, total }: BookedOrder): BookedPayment {
    return payment ?? this.#newPayment(this.#options.gateways[0]?.id ?? 'card', total);
  }

  #newPayment(gateway: string, amount: Money): BookedPayment {
    return { id: `pay_${String((this.#payments += 1)).padStart(6, '0')}`, gateway, status: 'processing', amount };
  }

  #allocate({ id: invoiceId, amount }: PayableItem): Allocation {
    const { number, hostname, product, links } = this.#invoices.get(invoiceId);
    const invoiceLink = links?.invoice;
    return { invoiceId, amount, invoiceNumber: number, description: hostname ?? product, invoiceLink };
  }

  #isOwed({ invoiceId, amount }: Allocation): boolean {
    const invoice = this.#invoices.find(invoiceId);
    return invoice !== undefined && invoice.payable && amountProblem(amount, invoice) === undefined;
  }

  #store(order: BookedOrder): BookedOrder {
    this.#orders.set(order.id, order);
    this.#options.onChange(order);
    return order;
  }

  #freeFromOtherOrders(items: readonly PayableItem[]): void {
    const ids = new Set(items.map(({ id }) => id));
    const rivals = [...this.#orders.values()].filter(
      (order) => !isOrderOver(order) && order.allocations.some(({ invoiceId }) => ids.has(invoiceId)),
    );
    const paying = rivals.find(({ status }) => status === 'processing');
    if (paying) refuse('payment-in-progress', paying.id);
    for (const { id } of rivals) this.end(id, 'cancelled');
  }
}
