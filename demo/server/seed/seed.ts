import type { CalendarDate } from '../dates.ts';
import type { Database } from '../db/database.ts';
import { insertRows, type AccountRow } from '../db/rows.ts';
import { LARGE, SMALL } from './account.ts';
import { planLarge, planSmall, type SeededAccount } from './plans.ts';
import { createRandom } from './random.ts';

/** An account, and what it has on the day of the first start. */
export interface AccountSeed {
  readonly account: AccountRow;
  readonly plan: (today: CalendarDate) => SeededAccount;
}

/** The two accounts of the demo. */
const ACCOUNTS: readonly AccountSeed[] = [
  { account: SMALL, plan: (today) => planSmall(createRandom(24), today) },
  { account: LARGE, plan: (today) => planLarge(createRandom(12_000), today) },
];

/**
 * Fills an empty database with the accounts, in one transaction; leaves any other alone.
 * @param today the day of the first start, which all dates are counted from.
 */
export async function seed(
  database: Database,
  today: CalendarDate,
  accounts: readonly AccountSeed[] = ACCOUNTS,
): Promise<void> {
  const filled = await database.query('select 1 from accounts limit 1');
  if (filled.length > 0) return;
  const parts = accounts.map(({ plan }) => plan(today));
  const services = parts.flatMap((part) => part.services);
  const invoices = parts.flatMap((part) => part.invoices);
  await database.transaction(async (tx) => {
    // A second server that seeds at the same time waits here, and then has nothing to add.
    const added = await tx.query(
      `insert into accounts select * from jsonb_populate_recordset(null::accounts, $1::jsonb)
       on conflict do nothing returning account_id`,
      [JSON.stringify(accounts.map(({ account }) => account))],
    );
    if (added.length === 0) return;
    await insertRows(
      tx,
      'services',
      services.map(({ row }) => row),
    );
    await insertRows(
      tx,
      'service_addons',
      services.flatMap(({ addons }) => addons),
    );
    await insertRows(
      tx,
      'invoices',
      invoices.map(({ invoice }) => invoice),
    );
    await insertRows(
      tx,
      'invoice_lines',
      invoices.flatMap(({ lines }) => lines),
    );
    await insertRows(
      tx,
      'invoice_taxes',
      invoices.flatMap(({ taxes }) => taxes),
    );
    await insertRows(
      tx,
      'payments',
      invoices.flatMap(({ payments }) => payments),
    );
  });
  // The embedded database has no autovacuum that would sort the search index after so many rows.
  await database.query('vacuum analyze');
}
