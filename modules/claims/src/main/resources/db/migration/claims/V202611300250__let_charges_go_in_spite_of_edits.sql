-- Drafts are made anew by each check: what a person decided stays with the charge and the coverage that it is sent to.
create table claims.edit_override (
  id         uuid primary key,
  charge     uuid not null references invoicing.charge,
  coverage   uuid not null references clients.coverage,
  finding    text not null,
  reason     text not null check (length(reason) between 1 and 500),
  by_user    text not null,
  at         timestamptz not null,
  undone_by  text,
  undone_at  timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
comment on table claims.edit_override is 'A charge goes out in spite of what an edit found of it';
comment on column claims.edit_override.finding is 'Code of the edit';
create unique index edit_override_in_force on claims.edit_override (charge, coverage, finding) where undone_at is null;

grant select, insert on claims.edit_override to ${app_role};
grant update (undone_by, undone_at) on claims.edit_override to ${app_role};
