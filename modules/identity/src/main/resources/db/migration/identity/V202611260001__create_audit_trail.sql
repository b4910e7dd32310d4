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
comment on column identity.audit.subjects is 'What was seen or changed, and the ids of the clients whose data that is';
comment on column identity.audit.changes is 'Canonical JSON of the fields before and after';
comment on column identity.audit.block is 'The block that seals the row; null until then';
create index audit_at on identity.audit (at, id);
create index audit_subject on identity.audit using gin (subjects);
create index audit_user on identity.audit (user_id, at) where user_id is not null;
create index audit_actor on identity.audit (actor, at);
create index audit_request on identity.audit (request) where request is not null;
create index audit_unsealed on identity.audit (id) where block is null;
create index audit_sealed on identity.audit (block, id) where block is not null;

create table identity.audit_block (
  number     bigint      primary key check (number > 0),
  sealed_at  timestamptz not null,
  ids        bigint[]    not null,
  digests    bytea       not null,
  hash       text        not null,
  previous   text        not null,
  check (length(digests) = 32 * cardinality(ids))
);
comment on table identity.audit_block is 'Gap-free, hash-chained seals over rows of the audit trail';
comment on column identity.audit_block.digests is 'SHA-256 of each row in the order of ids, so that a changed row can be named';

-- A row may be put under a seal, once; nothing else of it ever changes, whoever asks.
create function identity.only_seal() returns trigger language plpgsql as $$
declare
  before identity.audit := old;
begin
  before.block := new.block;
  if old.block is not null or new.block is null or before is distinct from new then
    raise exception 'Rows of identity.audit are never changed, only sealed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger only_seal before update on identity.audit
  for each row execute function identity.only_seal();
create trigger append_only before delete on identity.audit
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on identity.audit
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on identity.audit_block
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on identity.audit_block
  for each statement execute function platform.refuse_change();

grant select, update (block),
  insert (at, actor, user_id, via, address, request, action, kind, subjects, changes, reason)
  on identity.audit to ${app_role};
grant select, insert on identity.audit_block to ${app_role};
