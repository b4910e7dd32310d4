-- Forms that were printed together, in the order in which they are mailed.
create table claims.print_run (
  id          uuid  primary key,
  batch       uuid  references claims.batch,
  printed_on  date  not null,
  at          timestamptz not null,
  actor       text  not null
);
comment on column claims.print_run.batch is 'Whose claims they are; null for claims that were chosen';
create index print_run_at on claims.print_run (at, id);
create index print_run_batch on claims.print_run (batch) where batch is not null;

create table claims.print_address (
  run         uuid   not null references claims.print_run,
  address_no  int    not null check (address_no > 0),
  lines       text[] not null,
  primary key (run, address_no)
);
comment on column claims.print_address.lines is 'Payer and its address for claims, as the carrier block of the forms has them';

-- Each time that the forms of a claim were made to be printed.
create table claims.print_claim (
  id          bigint generated always as identity primary key,
  claim       uuid   not null references claims.claim,
  data        text   not null check (data in ('AS_SENT', 'TODAY')),
  at          timestamptz not null,
  actor       text   not null,
  run         uuid   references claims.print_run,
  place       int,
  address_no  int,
  forms       int,
  plain       boolean,
  foreign key (run, address_no) references claims.print_address,
  unique (run, place),
  check ((run is null) = (place is null) and (run is null) = (address_no is null) and (run is null) = (forms is null)
    and (run is null) = (plain is null))
);
comment on column claims.print_claim.data is 'TODAY: made anew of what is known today, and so marked; not what was sent';
comment on column claims.print_claim.plain is 'Whether its payer takes the form on plain paper';
create index print_claim_of on claims.print_claim (claim, id);

insert into claims.print_claim (claim, data, at, actor)
select claim, 'AS_SENT', at, actor from claims.claim_event where cause = 'PRINTED' order by id;

create trigger append_only before update or delete on claims.print_run
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.print_run
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on claims.print_address
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.print_address
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on claims.print_claim
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.print_claim
  for each statement execute function platform.refuse_change();
grant select, insert on claims.print_run, claims.print_address, claims.print_claim to ${app_role};

-- How somebody prints: a preference, so the last save wins.
create table claims.printer (
  owner    uuid    not null,
  name     text    not null,
  dx       int     not null check (dx between -50 and 50),
  dy       int     not null check (dy between -50 and 50),
  scale_x  int     not null check (scale_x between 9800 and 10200),
  scale_y  int     not null check (scale_y between 9800 and 10200),
  mode     text    not null check (mode in ('DATA_ONLY', 'FORM')),
  used_at  timestamptz not null,
  primary key (owner, name)
);
comment on table claims.printer is 'Printers of users; the operator is user 0';
comment on column claims.printer.dx is 'Hundredths of an inch to the right';
comment on column claims.printer.dy is 'Hundredths of an inch down';
comment on column claims.printer.scale_x is 'Hundredths of a percent';
comment on column claims.printer.scale_y is 'Hundredths of a percent';
comment on column claims.printer.used_at is 'The one that was used last is offered first';
grant select, insert, update, delete on claims.printer to ${app_role};
