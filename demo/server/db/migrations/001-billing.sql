-- Every row belongs to an account and every key begins with it, so that the tables can be sharded by account_id.
-- Ids come from the application. Amounts are minor units of their currency. Text sorts by bytes, the same everywhere.
create extension if not exists pg_trgm;

create table accounts (
  account_id text collate "C" primary key,
  name text not null,
  address jsonb not null,
  email text not null,
  tax_id text,
  tax_label text,
  tax_basis_points bigint not null default 0,
  last_invoice_number bigint not null default 0
);

create table services (
  account_id text collate "C" not null,
  id text collate "C" not null,
  kind text not null,
  product text not null,
  hostname text collate "C" not null default '',
  primary_ip text collate "C" not null default '',
  hardware jsonb not null,
  location text not null,
  state text not null,
  currency text not null,
  monthly_amount bigint not null,
  created_on date not null,
  paid_until date not null,
  primary key (account_id, id)
);
create index services_by_hostname on services (account_id, hostname, id);

create table service_addons (
  account_id text collate "C" not null,
  id text collate "C" not null,
  service_id text collate "C" not null,
  kind text not null,
  label text not null,
  monthly_amount bigint not null,
  added_on date not null,
  removed_on date,
  primary key (account_id, id)
);
create index service_addons_by_service on service_addons (account_id, service_id, id);

create table invoices (
  account_id text collate "C" not null,
  id text collate "C" not null,
  number text collate "C" not null,
  version bigint not null default 1,
  status text collate "C" not null,
  service_id text collate "C",
  product text,
  hostname text collate "C" not null default '',
  primary_ip text collate "C" not null default '',
  invoice_date date not null,
  due_date date not null,
  currency text collate "C" not null,
  subtotal bigint not null,
  tax bigint not null,
  credit bigint not null,
  total bigint not null,
  balance bigint not null,
  -- The total in 1/10,000 of the major unit: 1,200 yen sort above 119.40 dollars, as they read.
  total_rank bigint not null,
  primary key (account_id, id),
  check (total = subtotal + tax - credit),
  check (balance between 0 and total)
);
create unique index invoices_by_number on invoices (account_id, number);
create index invoices_by_invoice_date on invoices (account_id, invoice_date, id);
create index invoices_by_due_date on invoices (account_id, due_date, id);
create index invoices_by_total on invoices (account_id, total_rank, id);
create index invoices_by_status on invoices (account_id, status, invoice_date, id);
create index invoices_by_service on invoices (account_id, service_id, invoice_date, id);
-- One column only, for not every PostgreSQL has GIN over several. The planner takes it for a keyword that is rare over
-- all accounts, joins it with an account's b-tree for a common one, and reads a small account by its b-tree alone.
create index invoices_by_text on invoices
  using gin (lower(' ' || number || ' ' || hostname || ' ' || primary_ip) gin_trgm_ops);

create table invoice_lines (
  account_id text collate "C" not null,
  invoice_id text collate "C" not null,
  position bigint not null,
  kind text not null,
  description text not null,
  period_start date,
  period_end date,
  quantity bigint not null,
  unit_amount bigint not null,
  amount bigint not null,
  service_id text collate "C",
  primary key (account_id, invoice_id, position),
  check (amount = quantity * unit_amount)
);

create table invoice_taxes (
  account_id text collate "C" not null,
  invoice_id text collate "C" not null,
  position bigint not null,
  label text not null,
  rate text,
  amount bigint not null,
  primary key (account_id, invoice_id, position)
);

create table payment_orders (
  account_id text collate "C" not null,
  id text collate "C" not null,
  status text not null,
  currency text not null,
  total bigint not null,
  return_url text not null,
  gateway text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  primary key (account_id, id)
);

create table payment_order_allocations (
  account_id text collate "C" not null,
  order_id text collate "C" not null,
  invoice_id text collate "C" not null,
  position bigint not null,
  version bigint not null,
  amount bigint not null,
  live boolean not null,
  primary key (account_id, order_id, invoice_id)
);
-- The last guard of the rule that an invoice is in at most one live order.
create unique index payment_order_allocations_live on payment_order_allocations (account_id, invoice_id) where live;

create table payments (
  account_id text collate "C" not null,
  id text collate "C" not null,
  invoice_id text collate "C" not null,
  kind text not null,
  gateway text,
  order_id text collate "C",
  currency text not null,
  amount bigint not null,
  paid_on date not null,
  primary key (account_id, id)
);
create index payments_by_invoice on payments (account_id, invoice_id, paid_on, id);

create table idempotency_keys (
  account_id text collate "C" not null,
  key text collate "C" not null,
  fingerprint text not null,
  result_id text not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);
