-- Units that one authorization, or several of a group, draw from. The sums are those of its movements; rows are locked in
-- the order of their ids before anything is decided.
create table authorizations.pool (
  id         uuid primary key,
  allotted   numeric(9,2) not null default 0,
  adjusted   numeric(9,2) not null default 0,
  committed  numeric(9,2) not null default 0,
  reserved   numeric(9,2) not null default 0 check (reserved >= 0),
  remaining  numeric(9,2) generated always as (allotted + adjusted - committed) stored
);
comment on column authorizations.pool.committed is 'Commits less returns';

create table authorizations.authorization (
  id            uuid primary key,
  number        bigint generated always as identity unique,
  client        uuid not null references clients.client,
  code          text not null,
  pool          uuid not null references authorizations.pool,
  coverage      uuid references clients.coverage,
  payer_number  text,
  status        text not null check (status in ('REQUESTED', 'APPROVED', 'DENIED', 'WITHDRAWN')),
  start_on      date not null,
  end_on        date check (end_on >= start_on),
  unmanaged     boolean,
  unit_kind     text not null check (unit_kind in ('VISITS', 'UNITS', 'HOURS', 'DAYS')),
  requested     numeric(9,2) check (requested >= 0),
  day_cap       numeric(9,2) check (day_cap > 0),
  week_cap      numeric(9,2) check (week_cap > 0),
  month_cap     numeric(9,2) check (month_cap > 0),
  alert_level   numeric(9,2) check (alert_level >= 0),
  alert_days    int check (alert_days between 0 and 999),
  alert_users   uuid[] not null default '{}',
  alert_groups  text[] not null default '{}',
  notes         text,
  version       int not null default 1,
  bulk          uuid references platform.bulk_operation deferrable initially deferred
);
comment on column authorizations.authorization.number is 'Ours; the payer''s own is payer_number';
comment on column authorizations.authorization.unmanaged is 'Null: as the billing code says';
comment on column authorizations.authorization.bulk is 'The bulk operation that made the row';
create index authorization_client on authorizations.authorization (client, code, start_on);
create index authorization_pool on authorizations.authorization (pool);
create index authorization_end on authorizations.authorization (end_on, number);
create index authorization_bulk on authorizations.authorization (bulk) where bulk is not null;

create table authorizations.movement (
  id             bigint generated always as identity primary key,
  pool           uuid not null references authorizations.pool,
  authorization_id  uuid not null references authorizations.authorization,
  kind           text not null check (kind in ('ALLOT', 'RESERVE', 'LAPSE', 'COMMIT', 'RETURN', 'ADJUST')),
  units          numeric(9,2) not null check (units <> 0),
  service_on     date,
  source         uuid,
  reason         text,
  actor          text not null,
  at             timestamptz not null,
  bulk           uuid,
  check (kind in ('ALLOT', 'ADJUST') or units > 0 and service_on is not null and source is not null)
);
comment on table authorizations.movement is 'The ledger: append-only; a pool''s sums are the sums of its movements';
comment on column authorizations.movement.source is 'The charge, or the note, that uses the units';
create index movement_pool on authorizations.movement (pool, id);
create index movement_authorization on authorizations.movement (authorization_id, id);
create trigger append_only before update or delete on authorizations.movement
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on authorizations.movement
  for each statement execute function platform.refuse_change();

-- What a charge has now: the ledger tells how it came to that.
create table authorizations.taking (
  source         uuid primary key,
  authorization_id  uuid not null references authorizations.authorization,
  units          numeric(9,2) not null check (units > 0),
  service_on     date not null,
  choice         text not null,
  reason         text
);
comment on column authorizations.taking.choice is 'Why this authorization and no other';
comment on column authorizations.taking.reason is 'Why beyond its limits, in the words of who allowed it';
create index taking_authorization on authorizations.taking (authorization_id, service_on);

-- Part of the API of this schema: the number that a claim for the source carries.
create view authorizations.v_taking as
  select t.source, t.authorization_id, a.number, t.units,
         case when a.status = 'APPROVED' then a.payer_number end as payer_number
  from authorizations.taking t
  join authorizations.authorization a on a.id = t.authorization_id;

-- Part of the API of this schema: where there may be units for what waits.
create view authorizations.v_grant as
  select id, client, code, start_on, end_on
  from authorizations.authorization
  where status in ('REQUESTED', 'APPROVED');

grant select, insert, update on authorizations.pool, authorizations.authorization to ${app_role};
grant select, insert on authorizations.movement to ${app_role};
grant select, insert, update, delete on authorizations.taking to ${app_role};
grant select on authorizations.v_taking, authorizations.v_grant to ${app_role};
