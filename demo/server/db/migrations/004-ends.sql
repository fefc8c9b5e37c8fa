-- What was kept or tried again for ever has an end.
-- How often the shop refused a webhook, since when, and when the gateway gave it up.
alter table sandbox_webhooks add column refusals bigint not null default 0;
alter table sandbox_webhooks add column refused_since timestamptz;
alter table sandbox_webhooks add column given_up_at timestamptz;
drop index sandbox_webhooks_due;
create index sandbox_webhooks_due on sandbox_webhooks (due_at) where delivered_at is null and given_up_at is null;

create index webhook_events_by_age on webhook_events (account_id, created_at);
