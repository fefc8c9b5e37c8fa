import { PRODUCTS } from '../billing/catalogue.ts';
import { GRACE_DAYS, PAYMENT_TERM } from '../billing/compose.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../dates.ts';
import { LARGE, SMALL } from './account.ts';
import { seedInvoice, type SeededInvoice, type SeedPurpose, type SeedStatus } from './invoice.ts';
import type { Random } from './random.ts';
import { anyProduct, seedService, type SeededService } from './services.ts';

/** All services and invoices of one account. */
export interface SeededAccount {
  readonly services: readonly SeededService[];
  readonly invoices: readonly SeededInvoice[];
}

type SmallPlan = readonly [daysAgo: number, service: number, status: SeedStatus, purpose: SeedPurpose];

/** Product, currency, age in days and the end of the hostname of each service of the small account. */
const SMALL_SERVICES = [
  [0, 'USD', 420, '104417'],
  [1, 'USD', 287, '056951'],
  [2, 'USD', 512, '285323'],
  [2, 'USD', 260, '414627'],
  [3, 'USD', 190, '636602'],
  [5, 'USD', 350, ''],
  [1, 'EUR', 330, '382296'],
  [1, 'JPY', 310, '520219'],
] as const;

/** Oldest first. The unpaid ones are all in USD; four of them are overdue. */
const SMALL_INVOICES: readonly SmallPlan[] = [
  [287, 1, 'paid', 'setup'],
  [244, 6, 'paid', 'renewal'],
  [213, 7, 'paid', 'renewal'],
  [184, 0, 'paid', 'renewal'],
  [160, 2, 'expired', 'upgrade'],
  [141, 3, 'refunded', 'renewal'],
  [122, 6, 'paid', 'additional-ip'],
  [101, 5, 'paid', 'renewal'],
  [84, 7, 'cancelled', 'upgrade'],
  [70, 4, 'cancelled', 'additional-ip'],
  [52, 2, 'expired', 'renewal'],
  [33, 0, 'unpaid', 'additional-ip'],
  [29, 2, 'unpaid', 'renewal'],
  [24, 3, 'unpaid', 'upgrade'],
  [18, 1, 'unpaid', 'renewal'],
  [13, 0, 'unpaid', 'renewal'],
  [12, 5, 'unpaid', 'renewal'],
  [9, 3, 'unpaid', 'renewal'],
  [8, 4, 'unpaid', 'renewal'],
  [6, 1, 'unpaid', 'additional-ip'],
  [5, 2, 'unpaid', 'upgrade'],
  [3, 0, 'unpaid', 'upgrade'],
  [2, 4, 'unpaid', 'setup'],
  [1, 3, 'unpaid', 'additional-ip'],
];

/** The account with 24 invoices, chosen one by one. */
export function planSmall(random: Random, today: CalendarDate): SeededAccount {
  const services = SMALL_SERVICES.map(([product, currency, age, serial], index) =>
    seedService(
      {
        accountId: SMALL.account_id,
        product: PRODUCTS[product] ?? PRODUCTS[0],
        currency,
        createdOn: addDays(today, -age),
        index,
        today,
        serial,
      },
      random,
    ),
  );
  const invoices = SMALL_INVOICES.flatMap(([daysAgo, at, status, purpose], index) => {
    const service = services[at];
    const invoiceDate = addDays(today, -daysAgo);
    const plan = { account: SMALL, status, purpose, invoiceDate, serial: index + 1, today };
    return service ? [seedInvoice({ ...plan, service }, random)] : [];
  });
  return { services, invoices };
}

const LARGE_SERVICES = 180;
const YEARS = 8;

/** The account with 12,000 invoices, spread evenly over eight years. */
export function planLarge(random: Random, today: CalendarDate): SeededAccount {
  const first = addMonths(today, -12 * YEARS);
  const days = daysBetween(first, today);
  const services = Array.from({ length: LARGE_SERVICES }, (_, index) => {
    const createdOn = addDays(first, Math.floor((index * (days - 30)) / LARGE_SERVICES));
    const currency = random.pick(['USD', 'USD', 'USD', 'USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'JPY']);
    const plan = { accountId: LARGE.account_id, currency, createdOn, index: 20 + index * 4, today };
    return seedService({ ...plan, product: anyProduct(random) }, random);
  });
  const invoices: SeededInvoice[] = [];
  for (let serial = 1; serial <= LARGE.last_invoice_number; serial++) {
    const invoiceDate = addDays(first, Math.floor((serial * days) / LARGE.last_invoice_number));
    const existing = services.filter(({ row }) => row.created_on <= invoiceDate).length;
    const service = services[random.below(existing)];
    if (!service) continue;
    const purpose: SeedPurpose = random.pick([
      'renewal',
      'renewal',
      'renewal',
      'renewal',
      'upgrade',
      'additional-ip',
      'setup',
    ]);
    const status = statusAt(daysBetween(invoiceDate, today), random);
    invoices.push(seedInvoice({ account: LARGE, service, status, purpose, invoiceDate, serial, today }, random));
  }
  return { services, invoices };
}

/** The older an invoice, the surer its end; none is unpaid that would have expired. */
function statusAt(age: number, random: Random): SeedStatus {
  const chance = random.below(100);
  if (age <= PAYMENT_TERM + GRACE_DAYS) return chance < 60 ? 'unpaid' : 'paid';
  if (chance < 89) return 'paid';
  if (chance < 93) return 'cancelled';
  return chance < 96 ? 'refunded' : 'expired';
}
