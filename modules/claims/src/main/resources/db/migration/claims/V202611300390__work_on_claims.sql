-- Who works on a claim, until when, and what was said: the newest row says how it stands.
create table claims.claim_work (
  id            bigint generated always as identity primary key,
  claim         uuid not null references claims.claim,
  assignee      text,
  follow_up_on  date,
  words         text,
  actor         text not null,
  at            timestamptz not null
);
comment on table claims.claim_work is 'Append-only; the newest row of a claim says who has it and when it is looked at again';
comment on column claims.claim_work.assignee is 'Name under which a user signs in; null: nobody';
create index claim_work_of on claims.claim_work (claim, id desc);
create trigger append_only before update or delete on claims.claim_work
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.claim_work
  for each statement execute function platform.refuse_change();
grant select, insert on claims.claim_work to ${app_role};
