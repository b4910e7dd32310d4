-- Drafts are made anew by each check; what was found of a charge on a past day is told from here.
create table claims.charge_check (
  id      bigint generated always as identity primary key,
  charge  uuid not null references invoicing.charge,
  at      timestamptz not null,
  status  text not null check (status in ('READY', 'HELD', 'NONE')),
  codes   text[] not null
);
comment on table claims.charge_check is 'Append-only: what checks found of a charge, each time that it was something else';
comment on column claims.charge_check.status is 'NONE: it was not open any more, and its draft was forgotten';
comment on column claims.charge_check.codes is 'Codes of the findings of its draft, each once';
create index charge_check_of on claims.charge_check (charge, id desc);

insert into claims.charge_check (charge, at, status, codes)
select c.charge, d.at, d.status, d.finding_codes from claims.draft d join claims.draft_charge c on c.draft = d.id;

create trigger append_only before update or delete on claims.charge_check
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.charge_check
  for each statement execute function platform.refuse_change();
grant select, insert on claims.charge_check to ${app_role};
