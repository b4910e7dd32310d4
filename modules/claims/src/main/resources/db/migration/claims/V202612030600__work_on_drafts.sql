-- Who works on open charges before they are on a claim, until when, and what was said. Drafts are made anew by each check:
-- the words are kept with the charges.
create table claims.draft_work (
  id            bigint generated always as identity primary key,
  assignee      text,
  follow_up_on  date,
  words         text,
  actor         text not null,
  at            timestamptz not null
);
comment on table claims.draft_work is 'Append-only; of the charges of a draft the newest row says who has it and when it is looked at again, until they are on a claim';
comment on column claims.draft_work.assignee is 'Name under which a user signs in; null: nobody';
comment on column claims.draft_work.follow_up_on is 'When it is looked at again; null: never';
comment on column claims.draft_work.words is 'What was said or done; null where only somebody or a day was set';
create index draft_work_of on claims.draft_work (assignee, follow_up_on);

create table claims.draft_work_charge (
  charge  uuid not null references invoicing.charge,
  work    bigint not null references claims.draft_work,
  primary key (charge, work)
);
comment on table claims.draft_work_charge is 'Append-only; the charges of the drafts of which something was said';
create index draft_work_charges on claims.draft_work_charge (work);

create trigger append_only before update or delete on claims.draft_work
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.draft_work
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on claims.draft_work_charge
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.draft_work_charge
  for each statement execute function platform.refuse_change();
grant select, insert on claims.draft_work, claims.draft_work_charge to ${app_role};
