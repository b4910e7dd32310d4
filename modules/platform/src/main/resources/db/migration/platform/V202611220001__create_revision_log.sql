-- Rows of proof are never changed, whoever asks: the trigger holds even for the owner of an external database.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of %.% are never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create table platform.revision (
  number    bigint      primary key check (number > 0),
  actor     text        not null,
  at        timestamptz not null,
  cause     text        not null,
  hash      text        not null,
  previous  text        not null
);
comment on table platform.revision is 'Gap-free, hash-chained log: one row per transaction that changed what decides claims';

create table platform.revision_entry (
  revision   bigint not null references platform.revision,
  ordinal    int    not null,
  kind       text   not null,
  subject    text   not null,
  effective  date   not null,
  content    text   not null,
  primary key (revision, ordinal)
);
create index revision_entry_subject on platform.revision_entry (kind, subject, revision);

create trigger append_only before update or delete on platform.revision
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on platform.revision_entry
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on platform.revision
  for each statement execute function platform.refuse_change();
create trigger keep_all before truncate on platform.revision_entry
  for each statement execute function platform.refuse_change();

create table platform.idempotency_key (
  key          text        primary key,
  fingerprint  text        not null,
  result       text,
  at           timestamptz not null
);
comment on table platform.idempotency_key is 'Answers already given, so that a repeated request changes nothing';

grant select, insert on platform.revision, platform.revision_entry to ${app_role};
grant select, insert, update, delete on platform.idempotency_key to ${app_role};
