import { expect } from 'chai';
import type { InferInput } from 'valibot';
import { describe, it } from 'node:test';
import type { components } from '../../../src/adapters/rest/openapi.ts';
import { detailSchema } from '../../../src/adapters/invoice-schemas.ts';
import { orderSchema } from '../../../src/adapters/order-schemas.ts';
import { parseOrThrow } from '../../../src/adapters/parse.ts';
import { fromWire } from '../../../src/adapters/rest/wire-names.ts';
import { wireGatewaysSchema, wirePageSchema } from '../../../src/adapters/rest/wire-schemas.ts';
import { wireOrder, wirePage } from '../../helpers/wire-samples.ts';

type Wire = components['schemas'];
/** The same shape that one may write to: the generated types are read-only, those of valibot are not. */
type Writable<Type> = Type extends object ? { -readonly [Key in keyof Type]: Writable<Type[Key]> } : Type;

type Allowed<Name extends keyof Wire> = Writable<Wire[Name]>;

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** What `fromWire` makes of a shape of the contract. */
type Read<Type> = Type extends (infer Each)[]
  ? Read<Each>[]
  : Type extends object
    ? { [Key in keyof Type as CamelCase<Key & string>]: Read<Type[Key]> }
    : Type;

const read = <Type>(wire: Type) => fromWire(wire) as Read<Type>;

// Compiles only while the schemas may be given whatever the contract allows.
const pageInput = (page: Allowed<'InvoicePage'>): InferInput<typeof wirePageSchema> => read(page);
const detailInput = (invoice: Allowed<'InvoiceDetail'>): InferInput<typeof detailSchema> => read(invoice);
const orderInput = (order: Allowed<'PaymentOrder'>): InferInput<typeof orderSchema> => read(order);
const gatewaysInput = (data: Allowed<'Gateway'>[]): InferInput<typeof wireGatewaysSchema> => ({ data });

describe('the schemas of the wire', () => {
  it('accept what the types of the contract allow', () => {
    const [row] = wirePage.data as Allowed<'Invoice'>[];
    const usd = { amount: 1, currency: 'USD' };
    const party = { name: 'A', address: [] };
    const sums = { subtotal: usd, taxes: [], credit: usd, lines: [], payments: [] };
    const page = { data: [row!], page: { size: 10, number: null, total: null, next_cursor: null } };
    expect(parseOrThrow(wirePageSchema, pageInput(page)).rows).to.have.lengthOf(1);
    const invoice = { ...row!, ...sums, billed_to: party, pay_to: { ...party, email: null, tax_id: null } };
    expect(parseOrThrow(detailSchema, detailInput(invoice)).payTo.email).to.equal(undefined);
    const order = { ...wireOrder, allocations: [{ invoice_id: 'inv_1', amount: usd }] };
    expect(parseOrThrow(orderSchema, orderInput(order)).status).to.equal('open');
    const gateways = [{ id: 'card', label: 'Card', minimums: [usd] }];
    expect(parseOrThrow(wireGatewaysSchema, gatewaysInput(gateways))).to.have.lengthOf(1);
  });

  it('accept the least that the contract asks for', () => {
    const { id, number, version, status, invoice_date, total, balance, payable } = wirePage.data[0]!;
    const least = { id, number, version, status, invoice_date, total, balance, payable };
    const page = parseOrThrow(wirePageSchema, read({ data: [least], page: { size: 10 } }));
    expect(page.rows[0]?.hostname).to.equal(undefined);
    const { checkout_url, expires_at, ...order } = wireOrder;
    expect([checkout_url, expires_at]).to.not.be.empty;
    expect(parseOrThrow(orderSchema, read(order)).checkoutUrl).to.equal(undefined);
  });
});
