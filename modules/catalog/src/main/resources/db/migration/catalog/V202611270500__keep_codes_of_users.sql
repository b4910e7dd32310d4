-- Users live in the schema of another module, and codes in the revision log.
create table catalog.user_code (
  id             uuid          primary key,
  user_id        uuid          not null,
  code           text          not null,
  valid_from     date          not null,
  valid_through  date          check (valid_through >= valid_from),
  modifier       text,
  taxonomy       text,
  rate           numeric(9, 2) check (rate >= 0),
  operation      uuid,
  version        bigint        not null default 1
);
comment on table catalog.user_code is 'Codes/Rates lists: which codes a user documents and bills, when, and at which rate. Days of one user and code do not overlap: writers lock the table and look';
comment on column catalog.user_code.operation is 'Bulk operation that added it; null where it was added by hand';
comment on column catalog.user_code.version is 'Counts what was said of it: 1 as long as nobody changed it';

create index user_code_of on catalog.user_code (user_id, code, valid_from);
create index user_code_operation on catalog.user_code (operation) where operation is not null;

grant select, insert, update, delete on catalog.user_code to ${app_role};
