-- A line may be something that the client pays and no payer has a code for.
alter table invoicing.charge alter column code drop not null;
alter table invoicing.charge add column client_pays boolean not null default false;
comment on column invoicing.charge.code is 'Null: the client pays it, and no claim is made of it';
comment on column invoicing.charge.client_pays is
  'The client owes it whatever coverage is valid: paid in advance and not done yet, or a fee that no payer is asked for';

-- What claims may be made of: as before, and what somebody else than the client may pay.
create or replace view invoicing.v_claimable_charge as
  select id, ref, client, service_from, service_through, code, location, insurance_provider, hold_until
  from invoicing.charge
  where released and not voided and (hold_reason is null or hold_until is not null) and not client_pays and code is not null;

alter table invoicing.invoice add column prepaid boolean not null default false;
comment on column invoicing.invoice.prepaid is 'Of a booking that is paid in advance: it stands for itself, no other charge joins it';
drop index invoicing.one_open_draft;
create unique index one_open_draft on invoicing.invoice
  (client, coalesce(coverage, '00000000-0000-0000-0000-000000000000'), span_from, span_through)
  where status = 'DRAFT' and not prepaid;

create sequence invoicing.booking_number;
create table invoicing.booking (
  appointment  uuid   primary key references encounters.appointment,
  number       bigint not null unique,
  client       uuid   not null references clients.client,
  invoice      uuid   not null unique references invoicing.invoice,
  payment      uuid   not null unique references invoicing.payment,
  status       text   not null default 'BOOKED' check (status in ('BOOKED', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
  booked_by    text   not null,
  booked_at    timestamptz not null
);
comment on table invoicing.booking is 'An appointment that was booked together with its invoice and payment';
create index booking_client on invoicing.booking (client);

create table invoicing.booked_line (
  charge       uuid  primary key references invoicing.charge,
  appointment  uuid  not null references invoicing.booking,
  no           int   not null,
  description  text,
  done         boolean not null default false,
  unique (appointment, no)
);
comment on column invoicing.booked_line.charge is 'What was charged; the one that took its place where it was corrected';
comment on column invoicing.booked_line.done is 'A released note documents it, or the session took place';

grant select, insert, update on invoicing.booking, invoicing.booked_line to ${app_role};
grant usage on sequence invoicing.booking_number to ${app_role};
