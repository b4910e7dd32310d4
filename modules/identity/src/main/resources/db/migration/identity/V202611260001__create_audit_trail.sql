create table identity.audit (
  id        bigint      generated always as identity primary key,
  at        timestamptz not null,
  actor     text        not null,
  user_id   uuid,
  via       text        not null,
  address   text,
  request   text,
  action    text        not null,
  kind      text        not null,
  subjects  text[]      not null,
  changes   text,
  reason    text,
  block     bigint
);
comment on table identity.audit is 'Who saw or changed what; rows are sealed in blocks after they are committed';
comment on column identity.audit.changes is 'Canonical JSON of the fields before and after';
comment on column identity.audit.block is 'The block that seals the row; null until then';

grant select, insert on identity.audit to ${app_role};
