import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import { addMoney, sameMoney } from '../../domain/money.ts';
import {
  isOrderOver,
  orderFingerprint,
  type Gateway,
  type IdempotencyKey,
  type PayableItem,
  type PaymentOrder,
  type PaymentOrderId,
  type PaymentOrderRequest,
  type PaymentOrderStatus,
  type PayRequest,
} from '../../domain/payment-order.ts';
import type { InvoiceBook } from './invoice-book.ts';
import { refuse } from './refusals.ts';

/** What becomes of the next payments: at once paid, left under way, or declined. */
export type PaymentOutcome = 'settled' | 'processing' | 'declined';

/** What an order book needs besides the invoices. */
export interface OrderBookOptions {
  readonly gateways: readonly Gateway[];
  readonly checkoutUrl: (id: PaymentOrderId) => string;
  /** Date of the payments that it books. */
  readonly today: string;
}

interface UsedKey {
  readonly fingerprint: string;
  readonly orderId: PaymentOrderId;
  readonly madeOrder: boolean;
}

/** Payment orders under the rules of the contract: all or nothing, once for each key, one live order an invoice. */
export class OrderBook {
  outcome: PaymentOutcome = 'settled';
  readonly #invoices: InvoiceBook;
  readonly #options: OrderBookOptions;
  readonly #orders = new Map<PaymentOrderId, PaymentOrder>();
  readonly #gatewayOf = new Map<PaymentOrderId, string>();
  readonly #keys = new Map<IdempotencyKey, UsedKey>();

  constructor(invoices: InvoiceBook, options: OrderBookOptions) {
    this.#invoices = invoices;
    this.#options = options;
  }

  /** Makes an order, or answers the one that the key made before, as it is now. */
  create(request: PaymentOrderRequest): PaymentOrder {
    const { items, currency, idempotencyKey: key } = request;
    const fingerprint = orderFingerprint(items, currency, '');
    const replayed = this.#replay(key, fingerprint);
    if (replayed) return replayed;

    this.#check(items, currency);
    this.#freeFromOtherOrders(items);
    const [first, ...rest] = items.map(({ amount }) => amount);
    const id = `po_${String(this.#orders.size + 1).padStart(6, '0')}`;
    const order: PaymentOrder = {
      id,
      status: 'open',
      total: rest.reduce(addMoney, first ?? refuse('empty-order')),
      allocations: items.map(({ id: invoiceId, amount }) => ({ invoiceId, amount })),
      checkoutUrl: this.#options.checkoutUrl(id),
    };
    this.#keys.set(key, { fingerprint, orderId: id, madeOrder: true });
    return this.#store(order);
  }

  /** The order that the key made. */
  findByKey(key: IdempotencyKey): PaymentOrder | undefined {
    const used = this.#keys.get(key);
    return used?.madeOrder ? this.get(used.orderId) : undefined;
  }

  get(id: PaymentOrderId): PaymentOrder {
    return this.#orders.get(id) ?? refuse('not-found');
  }

  /** Pays an order with the outcome that is set. */
  pay(id: PaymentOrderId, { gateway, idempotencyKey: key }: PayRequest): PaymentOrder {
    const fingerprint = JSON.stringify(['pay', id, gateway]);
    const replayed = this.#replay(key, fingerprint);
    if (replayed) return replayed;

    const order = this.get(id);
    if (!this.#options.gateways.some((each) => each.id === gateway)) refuse('unknown-gateway');
    if (isOrderOver(order)) refuse('order-over');
    if (order.status === 'processing') refuse('payment-in-progress', id);
    const owed = (invoiceId: string) => this.#invoices.find(invoiceId)?.balance;
    const isOwed = ({ invoiceId, amount }: PaymentOrder['allocations'][number]) => {
      const balance = owed(invoiceId);
      return balance !== undefined && sameMoney(balance, amount);
    };
    if (!order.allocations.every(isOwed)) refuse('changed');
    this.#keys.set(key, { fingerprint, orderId: id, madeOrder: false });
    this.#gatewayOf.set(id, gateway);
    return this.outcome === 'settled' ? this.settle(id) : this.end(id, this.outcome);
  }

  /** Settles every invoice of an order that is not over. */
  settle(id: PaymentOrderId): PaymentOrder {
    const order = this.get(id);
    if (isOrderOver(order)) refuse('order-over');
    this.#invoices.settle(order, this.#gatewayOf.get(id) ?? 'card', this.#options.today);
    return this.#store({ ...order, status: 'settled' });
  }

  /** Gives an order that is not over another status, without touching its invoices. */
  end(id: PaymentOrderId, status: Exclude<PaymentOrderStatus, 'settled'>): PaymentOrder {
    const order = this.get(id);
    if (isOrderOver(order)) refuse('order-over');
    return this.#store({ ...order, status });
  }

  #store(order: PaymentOrder): PaymentOrder {
    this.#orders.set(order.id, order);
    return order;
  }

  #replay(key: IdempotencyKey, fingerprint: string): PaymentOrder | undefined {
    if (key === '') refuse('key-required');
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) refuse('invalid-key');
    const used = this.#keys.get(key);
    if (used && used.fingerprint !== fingerprint) refuse('key-reused');
    return used && this.get(used.orderId);
  }

  #check(items: readonly PayableItem[], currency: string): void {
    if (items.length === 0) refuse('empty-order');
    if (new Set(items.map(({ id }) => id)).size < items.length) refuse('duplicate-invoice');
    const invoices = items.map(({ id }): InvoiceDetail => this.#invoices.find(id) ?? refuse('unknown-invoice'));
    const isOther = (code: string) => code !== currency;
    if (items.some(({ amount }) => isOther(amount.currency))) refuse('mixed-currencies');
    if (invoices.some(({ balance }) => isOther(balance.currency))) refuse('mixed-currencies');
    if (!invoices.every(({ payable }) => payable)) refuse('invoice-not-payable');
    const isSeen = ({ version, amount }: PayableItem, invoice: InvoiceDetail | undefined) =>
      invoice?.version === version && sameMoney(invoice.balance, amount);
    if (!items.every((item, at) => isSeen(item, invoices[at]))) refuse('changed');
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
