create table invoicing.charge (
  id                  uuid primary key,
  ref                 text not null unique,
  client              uuid not null references clients.client,
  service_from        date not null,
  service_through     date not null,
  code                text not null,
  modifiers           text[] not null,
  units               numeric(11,3) not null check (units > 0),
  amount              numeric(11,2) not null check (amount >= 0),
  location            text not null,
  place_of_service    text not null,
  performed_by        text not null,
  insurance_provider  text not null,
  supervising         text,
  referring           text,
  diagnoses           text[] not null,
  pointers            text[] not null,
  authorization_no    text,
  released            boolean not null,
  voided              boolean not null,
  hold_reason         text,
  hold_until          date,
  details             text not null,
  check (service_through >= service_from)
);
comment on table invoicing.charge is 'One charge: a line of an invoice, and what a claim line is made of';
comment on column invoicing.charge.details is 'Canonical JSON of what few charges have: drug, accident, hospital dates, notes';
create index charge_client on invoicing.charge (client, service_from);

-- What claims may be made of: released, not void, not held. Part of the API of this schema.
create view invoicing.v_claimable_charge as
  select id, ref, client, service_from, service_through, code, location, insurance_provider, hold_until
  from invoicing.charge
  where released and not voided and (hold_reason is null or hold_until is not null);
comment on view invoicing.v_claimable_charge is 'A hold with a date ends at the start of that day: the reader compares hold_until with today';

grant select, insert, update on invoicing.charge to ${app_role};
grant select on invoicing.v_claimable_charge to ${app_role};
