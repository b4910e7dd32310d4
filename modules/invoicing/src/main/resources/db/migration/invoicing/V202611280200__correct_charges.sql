create table invoicing.correction (
  original   uuid primary key references invoicing.charge,
  successor  uuid not null unique references invoicing.charge,
  reason     text not null,
  actor      text not null,
  at         timestamptz not null
);
comment on table invoicing.correction is 'Lines that were reversed, each with the line that took its place';
grant select, insert on invoicing.correction to ${app_role};
create trigger append_only before update or delete on invoicing.correction
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.correction
  for each statement execute function platform.refuse_change();
