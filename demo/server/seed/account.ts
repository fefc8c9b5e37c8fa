import type { AccountRow } from '../db/rows.ts';

/** The day that tests and pictures are made on, so that each run shows the same data. */
export const SEED_TODAY = '2026-11-22';

/** The account of a visitor who has chosen none. */
export const DEFAULT_ACCOUNT = 'acme';

/** The customer with 24 invoices. */
export const SMALL: AccountRow = {
  account_id: DEFAULT_ACCOUNT,
  name: 'Acme Hosting Labs',
  address: ['Rosenthaler Str. 40', '10178 Berlin', 'Germany'],
  email: 'accounts@acme-labs.example',
  tax_id: 'DE000000001',
  tax_label: 'VAT',
  tax_basis_points: 1900,
  last_invoice_number: 24,
  last_event: 0,
};

/** The customer with 12,000 invoices over eight years. */
export const LARGE: AccountRow = {
  account_id: 'meridian',
  name: 'Meridian Media Group',
  address: ['410 Terry Avenue', 'Seattle, WA 98109', 'United States'],
  email: 'payables@meridian-media.example',
  tax_id: null,
  tax_label: null,
  tax_basis_points: 0,
  last_invoice_number: 12_000,
  last_event: 0,
};
