import { LOCATIONS, PRODUCTS, priceIn, type Product } from '../billing/catalogue.ts';
import { addDays, type CalendarDate } from '../dates.ts';
import type { AddonRow, ServiceRow } from '../db/rows.ts';
import type { Random } from './random.ts';

const NETWORKS = ['203.0.113', '198.51.100', '192.0.2'] as const;

/** A service with what its invoices are made of. */
export interface SeededService {
  readonly row: ServiceRow;
  readonly product: Product;
  readonly addons: readonly AddonRow[];
}

/** What a service is made of. */
export interface ServicePlan {
  readonly accountId: string;
  readonly product: Product;
  readonly currency: string;
  readonly createdOn: CalendarDate;
  /** Counts the services of the account; picks the address. */
  readonly index: number;
  readonly today: CalendarDate;
  /** The last six digits of the hostname; by chance when not given. */
  readonly serial?: string;
}

/** One service; machines get a hostname like `V20260208056951` and an address of a documentation network. */
export function seedService(plan: ServicePlan, random: Random): SeededService {
  const { accountId, product, currency, createdOn, index, today } = plan;
  const serial = plan.serial ?? String(random.below(1_000_000)).padStart(6, '0');
  const row: ServiceRow = {
    account_id: accountId,
    id: random.id('svc'),
    kind: product.kind,
    product: product.label,
    hostname: product.machine ? `V${createdOn.replaceAll('-', '')}${serial}` : '',
    primary_ip: product.machine ? addressAt(index) : '',
    hardware: product.hardware,
    location: random.pick(LOCATIONS),
    state: product.machine ? 'running' : 'active',
    currency,
    monthly_amount: priceIn(currency, product.monthly),
    created_on: createdOn,
    paid_until: addDays(today, 3 + random.below(27)),
  };
  return { row, product, addons: product.machine && random.percent(40) ? [backups(row, random)] : [] };
}

/** Any product, machines more often, in a currency; what large accounts are filled with. */
export function anyProduct(random: Random): Product {
  return random.percent(80) ? (PRODUCTS[random.below(5)] ?? PRODUCTS[0]) : random.pick(PRODUCTS);
}

/** The address of a machine: 3 networks of 254. */
function addressAt(index: number): string {
  return `${NETWORKS[Math.floor(index / 254) % NETWORKS.length] ?? NETWORKS[0]}.${(index % 254) + 1}`;
}

function backups(service: ServiceRow, random: Random): AddonRow {
  return {
    account_id: service.account_id,
    id: random.id('add'),
    service_id: service.id,
    kind: 'backup',
    label: 'Daily backups',
    monthly_amount: priceIn(service.currency, 690),
    added_on: service.created_on,
    removed_on: null,
  };
}
