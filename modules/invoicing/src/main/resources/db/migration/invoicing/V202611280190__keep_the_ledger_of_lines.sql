create table invoicing.payment (
  id              uuid   primary key,
  number          bigint generated always as identity unique,
  client          uuid   not null references clients.client,
  payer           text,
  received_on     date   not null,
  method          text   not null check (method in ('CASH', 'CHECK', 'CARD', 'EFT')),
  reference       text,
  amount          numeric(11,2) not null check (amount > 0),
  actor           text   not null,
  at              timestamptz not null,
  reversed_at     timestamptz,
  reversed_by     text,
  reverse_reason  text,
  version         int    not null default 1,
  check ((reversed_at is null) = (reversed_by is null))
);
comment on column invoicing.payment.client is 'On whose account it is: what is not allocated to lines stays there';
comment on column invoicing.payment.payer is 'Null: from the client';
create index payment_client on invoicing.payment (client, received_on);
create index payment_received on invoicing.payment (received_on, id);

create table invoicing.refund (
  id           uuid primary key,
  payment      uuid not null references invoicing.payment,
  refunded_on  date not null,
  amount       numeric(11,2) not null check (amount > 0),
  reason       text not null,
  actor        text not null,
  at           timestamptz not null
);
create index refund_payment on invoicing.refund (payment);

create table invoicing.answer (
  id              uuid   primary key,
  number          bigint generated always as identity unique,
  invoice         uuid   not null references invoicing.invoice,
  coverage        uuid   not null references clients.coverage,
  payer           text   not null,
  answered_on     date   not null,
  check_number    text,
  claim_number    text,
  actor           text   not null,
  at              timestamptz not null,
  reversed_at     timestamptz,
  reversed_by     text,
  reverse_reason  text,
  check ((reversed_at is null) = (reversed_by is null))
);
comment on table invoicing.answer is 'What a payer said about lines of an invoice, posted and reversed as a whole';
comment on column invoicing.answer.claim_number is 'The payer''s own number of the claim';
create index answer_invoice on invoicing.answer (invoice);

create table invoicing.answer_line (
  answer       uuid not null references invoicing.answer,
  charge       uuid not null references invoicing.charge,
  allowed      numeric(11,2),
  paid         numeric(11,2) not null check (paid >= 0),
  adjustments  text not null,
  primary key (answer, charge)
);
comment on column invoicing.answer_line.adjustments is 'Canonical JSON: group, reason code, amount of each';
create index answer_line_charge on invoicing.answer_line (charge);

-- Each entry moves a part of a line from one place to another, so that all places together are the charge, always.
create table invoicing.ledger_entry (
  id          bigint generated always as identity primary key,
  charge      uuid not null references invoicing.charge,
  kind        text not null check (kind in ('ALLOCATION', 'ANSWER', 'WRITE_OFF', 'RETURN')),
  from_place  text not null check (from_place ~ '^(CLIENT|PAID|ADJUSTED|[0-9a-f-]{36})$'),
  to_place    text not null check (to_place ~ '^(CLIENT|PAID|ADJUSTED|[0-9a-f-]{36})$'),
  amount      numeric(11,2) not null check (amount > 0),
  booked_on   date not null,
  payment     uuid references invoicing.payment,
  answer      uuid references invoicing.answer,
  reverses    bigint unique references invoicing.ledger_entry,
  reason      text,
  actor       text not null,
  at          timestamptz not null,
  paid        numeric(11,2) generated always as
    (case when to_place = 'PAID' then amount when from_place = 'PAID' then -amount else 0 end) stored,
  adjusted    numeric(11,2) generated always as
    (case when to_place = 'ADJUSTED' then amount when from_place = 'ADJUSTED' then -amount else 0 end) stored,
  check (from_place <> to_place),
  check ((kind = 'RETURN') = (reverses is not null)),
  check (kind <> 'ALLOCATION' or payment is not null),
  check (kind <> 'ANSWER' or answer is not null)
);
comment on table invoicing.ledger_entry is 'Append-only. A coverage''s id as place: what is open with that payer; CLIENT: what the client owes';
comment on column invoicing.ledger_entry.reverses is 'The entry that this one takes back';
create index ledger_charge on invoicing.ledger_entry (charge, id);
create index ledger_payment on invoicing.ledger_entry (payment) where payment is not null;
create index ledger_answer on invoicing.ledger_entry (answer) where answer is not null;

create table invoicing.denial (
  id         uuid primary key,
  answer     uuid not null references invoicing.answer,
  charge     uuid not null references invoicing.charge,
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  closed_by  text,
  outcome    text,
  unique (answer, charge)
);
comment on table invoicing.denial is 'Work to do: a payer paid nothing for a line';
create index denial_open on invoicing.denial (opened_at) where closed_at is null;
create index denial_charge on invoicing.denial (charge);

create trigger append_only before update or delete on invoicing.ledger_entry
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.ledger_entry
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on invoicing.refund
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.refund
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on invoicing.answer_line
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.answer_line
  for each statement execute function platform.refuse_change();

grant select, insert, update on invoicing.payment, invoicing.answer, invoicing.denial to ${app_role};
grant select, insert on invoicing.refund, invoicing.answer_line, invoicing.ledger_entry to ${app_role};
