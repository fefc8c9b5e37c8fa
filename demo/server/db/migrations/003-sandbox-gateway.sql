-- The sandbox gateway's own books. It shares the portal's database, as it shares its process, only for the demo.
create table sandbox_payments (
  account_id text collate "C" not null,
  payment_id text collate "C" not null,
  status text not null check (status in ('captured', 'declined', 'cancelled')),
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text,
  ended_at timestamptz not null,
  -- A payment ends once, however often its page is sent.
  primary key (account_id, payment_id)
);

-- What the gateway has to tell its merchants; a row stays due until an answer of 2xx.
create table sandbox_webhooks (
  account_id text collate "C" not null,
  payment_id text collate "C" not null,
  -- Counts the deliveries of a payment. Two of them may carry the same event.
  position bigint not null,
  url text not null,
  body text not null,
  due_at timestamptz not null,
  attempts bigint not null default 0,
  delivered_at timestamptz,
  primary key (account_id, payment_id, position)
);
create index sandbox_webhooks_due on sandbox_webhooks (due_at) where delivered_at is null;
