-- Paying by a gateway: its payments, what is left over, and what the account is told.
-- How many events the account has had; raised last in a transaction, so that they commit in the order of their numbers.
alter table accounts add column last_event bigint not null default 0;

create table order_payments (
  account_id text collate "C" not null,
  id text collate "C" not null,
  order_id text collate "C" not null,
  -- Counts the tries to pay the order from 1.
  attempt bigint not null,
  gateway text not null,
  status text not null check (status in ('processing', 'succeeded', 'declined', 'cancelled')),
  -- What the gateway charges, the fee in it.
  amount bigint not null check (amount > 0),
  fee bigint not null check (fee between 0 and amount),
  currency text not null,
  return_url text not null,
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- When the money arrived. Also of one that had been declined or cancelled: then all of it is credit.
  captured_at timestamptz,
  primary key (account_id, id)
);
create unique index order_payments_by_order on order_payments (account_id, order_id, attempt);
-- The last guard of the rule that an order is paid by one payment at a time.
create unique index order_payments_processing on order_payments (account_id, order_id) where status = 'processing';

-- Account credit: money that arrived when there was nothing left to settle.
create table account_credits (
  account_id text collate "C" not null,
  id text collate "C" not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  order_id text collate "C",
  payment_id text collate "C",
  reason text not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);
create index account_credits_by_order on account_credits (account_id, order_id);
-- A payment is credited once at most.
create unique index account_credits_by_payment on account_credits (account_id, payment_id);

create table account_events (
  account_id text collate "C" not null,
  seq bigint not null,
  kind text not null,
  invoice_ids jsonb not null,
  order_id text collate "C",
  created_at timestamptz not null,
  primary key (account_id, seq)
);

-- Events of gateways that have been carried out.
create table webhook_events (
  account_id text collate "C" not null,
  id text collate "C" not null,
  type text not null,
  payment_id text collate "C" not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create index payments_by_order on payments (account_id, order_id);
-- What the jobs look for.
create index payment_orders_open on payment_orders (account_id, expires_at) where status = 'open';
create index invoices_unpaid on invoices (account_id, due_date) where status = 'unpaid';
create index idempotency_keys_by_age on idempotency_keys (account_id, created_at);
