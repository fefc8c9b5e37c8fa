// Generated from openapi.yaml; do not edit. After a change of the contract run:
//   npm exec node test/helpers/generate-openapi.ts

export interface paths {
  readonly '/invoices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One page of invoices
     * @description Sorted ties are broken by id, so pages never overlap. `page` serves the first 10,000 rows; `cursor` costs the same at
     *     any depth. `counts` follow the search and the date ranges, not the status.
     */
    readonly get: operations['listInvoices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invoices/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One invoice with its lines */
    readonly get: operations['getInvoice'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What became of a request whose answer was lost */
    readonly get: operations['findPaymentOrder'];
    readonly put?: never;
    /**
     * Make one payment order for one or many invoices
     * @description All or nothing. The amount of an invoice is its balance, or a part from `minimum_payment` on. An order that overlaps open ones without a started payment cancels those in the same
     *     transaction. A replay (same key, same body) answers 200 with the order's current state. The order of the
     *     invoices and `return_url` do not count for that: a second tab may be at another address.
     */
    readonly post: operations['createPaymentOrder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The order as it is now */
    readonly get: operations['getPaymentOrder'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders/{id}/payments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Pay the order; settles all its invoices or none
     * @description Begins a payment at the gateway. The order is `processing` until the gateway has told its end; `payment.redirect_url`
     *     is where the person goes meanwhile, if the gateway wants to see them. A declined payment leaves the order `open`:
     *     it is paid again with another key.
     */
    readonly post: operations['payPaymentOrder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/gateways': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Ways to pay
     * @description With `amount` and `currency` each gateway tells the fee that it takes on that total.
     */
    readonly get: operations['listGateways'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What changes, as server-sent events
     * @description A stream of `invoices-changed` events, each with an `id`; after a reconnect with `Last-Event-ID` the missed ones
     *     come first. A server that does not keep them any longer answers with one event without ids: anything may have
     *     changed. A comment line comes at least every 20 seconds. Source: WHATWG HTML, server-sent events.
     */
    readonly get: operations['streamEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly IdempotencyKey: string;
    /**
     * @default all
     * @enum {string}
     */
    readonly StatusFilter:
      | 'all'
      | 'paid'
      | 'unpaid'
      | 'cancelled'
      | 'refunded'
      | 'expired'
      | 'draft'
      | 'processing'
      | 'partially-paid'
      | 'collections';
    /**
     * @default -invoice_date
     * @enum {string}
     */
    readonly Sort:
      'number' | '-number' | 'invoice_date' | '-invoice_date' | 'due_date' | '-due_date' | 'total' | '-total';
    readonly Money: {
      /**
       * @description Minor units of the currency.
       * @example 11940
       */
      readonly amount: number;
      /**
       * @description ISO 4217
       * @example USD
       */
      readonly currency: string;
      /** @description Decimal digits of the minor unit; needed only for codes that ISO 4217 does not list. */
      readonly exponent?: number;
    };
    /** @description Absolute or relative URLs of pages for people. */
    readonly Links: {
      readonly invoice?: string | null;
      readonly service?: string | null;
      readonly pdf?: string | null;
    };
    readonly Invoice: {
      readonly id: string;
      /** @example INV-2026-0042 */
      readonly number: string;
      /** @description Changes with every change of the invoice. */
      readonly version: string;
      /**
       * @description `paid`, `unpaid`, `cancelled`, `refunded`, `expired`, `draft`, `processing`, `partially-paid` or `collections`.
       *     `processing` while a payment for it is under way, whatever it is besides; it is then found under `processing`, and
       *     under `unpaid` while something is owed. Any other value is shown as it is, neutrally, and is never payable.
       */
      readonly status: string;
      /** @example V20260208056951 */
      readonly hostname?: string | null;
      /** @example 203.0.113.7 */
      readonly primary_ip?: string | null;
      readonly service_id?: string | null;
      /** @example Dedicated server */
      readonly product?: string | null;
      /** Format: date */
      readonly invoice_date: string;
      /** Format: date */
      readonly due_date?: string | null;
      readonly total: components['schemas']['Money'];
      /** @description What is still owed. */
      readonly balance: components['schemas']['Money'];
      /** @description Whether a payment can be started now. */
      readonly payable: boolean;
      /** @description A short code. */
      readonly not_payable_reason?: string | null;
      /** @description The order whose payment for it is under way. */
      readonly payment_order_id?: string | null;
      /** @description Smallest part of the balance that can be paid; null or absent when it is paid whole. */
      readonly minimum_payment?: components['schemas']['Money'] | null;
      readonly links?: components['schemas']['Links'];
    };
    readonly InvoicePage: {
      readonly data: readonly components['schemas']['Invoice'][];
      readonly page: {
        readonly size: number;
        /** @description Null on a page reached by cursor. */
        readonly number?: number | null;
        /** @description Matching invoices on all pages. */
        readonly total?: number | null;
        /** @description Null on the last page. */
        readonly next_cursor?: string | null;
      };
      /** @description Matching invoices by status filter; a missing filter is not known. */
      readonly counts?: {
        readonly [key: string]: number;
      };
    };
    readonly LineItem: {
      readonly id: string;
      /** @description `renewal`, `upgrade`, `additional-ip`, `setup`, `credit`, `discount`; others are shown as they are. */
      readonly kind: string;
      readonly description: string;
      readonly period?: {
        /** Format: date */
        readonly start: string;
        /** Format: date */
        readonly end: string;
      } | null;
      readonly quantity: number;
      readonly unit_price: components['schemas']['Money'];
      readonly amount: components['schemas']['Money'];
      readonly service_id?: string | null;
      readonly service_link?: string | null;
    };
    readonly Party: {
      readonly name: string;
      readonly address: readonly string[];
      readonly email?: string | null;
      readonly tax_id?: string | null;
    };
    readonly InvoiceDetail: components['schemas']['Invoice'] & {
      readonly billed_to: components['schemas']['Party'];
      readonly pay_to: components['schemas']['Party'];
      readonly lines: readonly components['schemas']['LineItem'][];
      readonly subtotal: components['schemas']['Money'];
      readonly taxes: readonly {
        readonly label: string;
        /** @description Percent in decimal notation. */
        readonly rate?: string | null;
        readonly amount: components['schemas']['Money'];
      }[];
      readonly credit: components['schemas']['Money'];
      readonly payments: readonly {
        readonly id: string;
        /** @enum {string} */
        readonly kind: 'payment' | 'refund' | 'credit';
        /** Format: date */
        readonly date: string;
        readonly amount: components['schemas']['Money'];
        readonly gateway?: string | null;
        readonly order_id?: string | null;
      }[];
    };
    readonly PaymentOrderRequest: {
      readonly currency: string;
      readonly invoices: readonly {
        readonly id: string;
        readonly version: string;
        readonly amount: components['schemas']['Money'];
      }[];
      /** @description Same-origin URL that the checkout returns to, with `invoice-order={id}` added to its query. */
      readonly return_url: string;
    };
    readonly PaymentOrder: {
      readonly id: string;
      /** @enum {string} */
      readonly status: 'open' | 'processing' | 'settled' | 'declined' | 'expired' | 'cancelled';
      readonly total: components['schemas']['Money'];
      readonly allocations: readonly {
        readonly invoice_id: string;
        readonly amount: components['schemas']['Money'];
        readonly invoice_number?: string | null;
        /** @description What it bills in a few words, such as the hostname. */
        readonly description?: string | null;
        readonly invoice_link?: string | null;
      }[];
      /** @description Where the person pays. */
      readonly checkout_url?: string | null;
      /** Format: date-time */
      readonly expires_at?: string | null;
      /** Format: date-time */
      readonly paid_at?: string | null;
      /** @description The last try to pay the order. An open order whose last payment was declined or cancelled can be paid again. */
      readonly payment?: components['schemas']['OrderPayment'] | null;
      /** @description The receipt of a settled order. */
      readonly receipt_url?: string | null;
      /** @description Where the person came from. */
      readonly return_url?: string | null;
      /**
       * @description Money that was captured for the order when it was over, or for an invoice that was settled otherwise: account
       *     credit now. Never dropped, never a second settlement.
       */
      readonly credited?: components['schemas']['Money'] | null;
    };
    readonly OrderPayment: {
      /** @description Tells one try from the next. */
      readonly id: string;
      readonly gateway: string;
      /** @enum {string} */
      readonly status: 'processing' | 'succeeded' | 'declined' | 'cancelled';
      /** @description What the gateway charges; the order's total and the fee. */
      readonly amount?: components['schemas']['Money'];
      /** @description Of `amount`, what the gateway takes for itself. */
      readonly fee?: components['schemas']['Money'] | null;
      /** @description The gateway's own page, while the payment waits for the person there. */
      readonly redirect_url?: string | null;
      /** @description Why it was declined, as a short code of the gateway. */
      readonly reason?: string | null;
    };
    readonly Gateway: {
      readonly id: string;
      readonly label: string;
      readonly description?: string | null;
      /** @description Smallest total that it takes, per currency. */
      readonly minimums?: readonly components['schemas']['Money'][];
      /** @description What it adds to the total that was asked about, computed on the whole of it. */
      readonly fee?: components['schemas']['Money'] | null;
    };
    /** @description What changed; without ids anything may have. */
    readonly InvoiceChange: {
      readonly invoice_ids?: readonly string[];
      readonly order_id?: string | null;
    };
    /** @description RFC 9457 */
    readonly Problem: {
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly code: string;
      readonly detail?: string;
      readonly request_id?: string;
      readonly errors?: readonly {
        readonly field: string;
        readonly message: string;
      }[];
      /** @description Last page, with `page-out-of-range`. */
      readonly pages?: number;
      /** @description Order in the way, with `payment-in-progress`. */
      readonly order_id?: string;
      /** @description Invoices that the problem is about. */
      readonly invoice_ids?: readonly string[];
    };
  };
  responses: {
    /** @description `unauthorized` */
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly $ref: unknown;
      };
    };
    /** @description `not-found`; also for what another account owns */
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly $ref: unknown;
      };
    };
    /** @description Any other failure */
    readonly Problem: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly $ref: unknown;
      };
    };
  };
  parameters: {
    readonly Id: string;
    /**
     * @description 1 to 255 visible ASCII characters; a quoted structured string is accepted too
     *     (draft-ietf-httpapi-idempotency-key-header). Belongs to the account.
     */
    readonly IdempotencyKey: components['schemas']['IdempotencyKey'];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly listInvoices: {
    readonly parameters: {
      readonly query?: {
        /** @description `unpaid` means every status with a balance due. */
        readonly status?: components['schemas']['StatusFilter'];
        /** @description Keywords; each must occur in the number, the hostname or the primary IP. Case is ignored. */
        readonly q?: string;
        /** @description Only these invoices, in any order; unknown ones are left out. `page_size` may then be any number up to 100. */
        readonly id?: readonly string[];
        /** @description A minus sign means descending. */
        readonly sort?: components['schemas']['Sort'];
        /** @description From 1. Not together with `cursor`. */
        readonly page?: number;
        /** @description `next_cursor` of an earlier page of the same query. Opaque. */
        readonly cursor?: string;
        readonly page_size?: 10 | 20 | 50 | 100;
        readonly invoice_date_from?: string;
        readonly invoice_date_to?: string;
        readonly due_date_from?: string;
        readonly due_date_to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The page; empty `data` when nothing matches */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoicePage'];
        };
      };
      /**
       * @description `invalid-status`, `invalid-sort`, `invalid-page`, `invalid-page-size`, `invalid-cursor`, `invalid-date`,
       *     `invalid-search`, `invalid-id`, `page-out-of-range` (with `pages`), `page-too-deep`
       */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getInvoice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The invoice */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceDetail'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 404: components['responses']['NotFound'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly findPaymentOrder: {
    readonly parameters: {
      readonly query: {
        readonly idempotency_key: components['schemas']['IdempotencyKey'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description None or one */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly components['schemas']['PaymentOrder'][];
          };
        };
      };
      /** @description `key-required`, `invalid-key` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly createPaymentOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /**
         * @description 1 to 255 visible ASCII characters; a quoted structured string is accepted too
         *     (draft-ietf-httpapi-idempotency-key-header). Belongs to the account.
         */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentOrderRequest'];
      };
    };
    readonly responses: {
      /** @description The order that this key made before, as it is now */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder'];
        };
      };
      /** @description The new order */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder'];
        };
      };
      /** @description `key-required`, `invalid-key`, `malformed-json`, `invalid-body` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      /**
       * @description `changed` (another version or amount), `invoice-not-payable`, `in-progress` (a twin of this request runs),
       *     `payment-in-progress` (with `order_id`)
       */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      /**
       * @description `key-reused` (same key, other body), `empty-order`, `duplicate-invoice`, `unknown-invoice` (also one of another
       *     account), `mixed-currencies`, `below-minimum` (a part smaller than `minimum_payment`), `invalid-return-url`
       */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly getPaymentOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The order */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 404: components['responses']['NotFound'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly payPaymentOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /**
         * @description 1 to 255 visible ASCII characters; a quoted structured string is accepted too
         *     (draft-ietf-httpapi-idempotency-key-header). Belongs to the account.
         */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly gateway: string;
          /** @description What the person agreed to, the order's total and the gateway's fee. Another one is `changed`. */
          readonly amount?: components['schemas']['Money'];
          /**
           * @description Same-origin URL that the gateway's own page returns to, with `invoice-order={id}` added to its query;
           *     the order's checkout when absent. Does not count for a replay.
           */
          readonly return_url?: string;
        };
      };
    };
    readonly responses: {
      /** @description The order after the payment, or as it is now when this key has been seen before */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder'];
        };
      };
      /** @description `key-required`, `invalid-key`, `malformed-json`, `invalid-body` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 404: components['responses']['NotFound'];
      /** @description `order-over` (settled, expired, cancelled), `in-progress`, `payment-in-progress`, `changed` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      /** @description `key-reused`, `unknown-gateway`, `below-minimum` (the total is too small for the gateway), `invalid-return-url` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly default: components['responses']['Problem'];
    };
  };
  readonly listGateways: {
    readonly parameters: {
      readonly query?: {
        /** @description Minor units. Together with `currency`. */
        readonly amount?: number;
        readonly currency?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The gateways of the account, in the order to show them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly data: readonly components['schemas']['Gateway'][];
          };
        };
      };
      /** @description `invalid-amount` (no amount of the currency, or one without the other) */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly $ref: unknown;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly streamEvents: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly 'Last-Event-ID'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The stream */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly default: components['responses']['Problem'];
    };
  };
}
