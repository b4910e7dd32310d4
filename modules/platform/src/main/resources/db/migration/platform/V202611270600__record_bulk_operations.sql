create table platform.bulk_operation (
  id          uuid primary key,
  kind        text not null,
  actor       text not null,
  at          timestamptz not null,
  wish        text not null,
  report      text not null,
  undone_by   text,
  undone_at   timestamptz,
  undo_report text,
  check (undone_at is null = (undone_by is null) and undone_at is null = (undo_report is null))
);
comment on table platform.bulk_operation is 'What was done to many rows at once; which rows those are, the module knows that did it';
comment on column platform.bulk_operation.wish is 'Canonical JSON of what was asked';
comment on column platform.bulk_operation.report is 'Canonical JSON of what was done';
create index bulk_operation_at on platform.bulk_operation (at desc, id);

grant select, insert, update (undone_by, undone_at, undo_report) on platform.bulk_operation to ${app_role};
