-- What drafts of notes hold back: the ledger tells how it came to that, and ends with what is committed.
create table authorizations.reservation (
  source            uuid primary key,
  authorization_id  uuid not null references authorizations.authorization,
  units             numeric(9,2) not null check (units > 0),
  service_on        date not null
);
create index reservation_authorization on authorizations.reservation (authorization_id);

grant select, insert, delete on authorizations.reservation to ${app_role};
