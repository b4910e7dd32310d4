-- What became of a claim: each step is a row; the newest that was not taken back says where the claim stands.
create table claims.claim_event (
  id           bigint generated always as identity primary key,
  claim        uuid   not null references claims.claim,
  status       text   not null check (status in ('BATCHED', 'PRINTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'PAID',
    'DENIED', 'REPLACED', 'VOIDED', 'CANCELLED')),
  cause        text   not null check (cause in ('DOWNLOADED', 'PRINTED', 'MAILED', 'ACCEPTED', 'REJECTED', 'ANSWERED',
    'CHAIN', 'CANCELLED', 'UNDONE')),
  happened_on  date   not null,
  reason       text,
  actor        text   not null,
  at           timestamptz not null,
  undoes       bigint unique references claims.claim_event,
  check ((cause = 'UNDONE') = (undoes is not null))
);
comment on table claims.claim_event is 'Append-only; a claim without a row is as it was frozen';
comment on column claims.claim_event.status is 'From then on; where a step is taken back, the one that stands again';
comment on column claims.claim_event.cause is 'CHAIN: another claim of its chain was accepted';
create index claim_event_of on claims.claim_event (claim, id);

alter table claims.claim drop constraint claim_status_check;
alter table claims.claim add constraint claim_status_check check (status in ('BATCHED', 'PRINTED', 'SUBMITTED',
  'ACCEPTED', 'REJECTED', 'PAID', 'DENIED', 'REPLACED', 'VOIDED', 'CANCELLED', 'TEST'));
create index claim_status on claims.claim (status, service_from);

-- Replacements and voids stand in the chain of the claim that they replace or void.
alter table claims.claim
  add column frequency text not null default 'ORIGINAL' check (frequency in ('ORIGINAL', 'REPLACEMENT', 'VOID')),
  add column original  uuid references claims.claim,
  add column chain     uuid references claims.claim,
  add constraint chained check ((frequency = 'ORIGINAL') = (original is null) and (original is null) = (chain is null));
comment on column claims.claim.original is 'The claim that this one replaces or voids';
comment on column claims.claim.chain is 'The first claim of its chain; null for that claim itself';
create index claim_original on claims.claim (original) where original is not null;
create index claim_chain on claims.claim (chain) where chain is not null;
comment on index claims.one_live_claim is 'A charge is on one live chain per coverage, whatever the code does: of a chain only the claim that is in force, or asks to be, is live';

create table claims.claim_answer (
  claim   uuid not null references claims.claim,
  answer  uuid not null references invoicing.answer,
  primary key (claim, answer)
);
comment on table claims.claim_answer is 'Which answers of its payer a claim has had';
create index claim_answer_of on claims.claim_answer (answer);

alter table claims.batch drop constraint batch_status_check;
alter table claims.batch add constraint batch_status_check
  check (status in ('BUILDING', 'VERIFYING', 'READY', 'EMPTY', 'FAILED', 'CANCELLED'));
alter table claims.batch add column cancel_reason text, add column cancelled_by text;

-- What left before this was kept: files that stand in the audit trail as downloaded.
insert into claims.claim_event (claim, status, cause, happened_on, actor, at)
select k.id, 'SUBMITTED', 'DOWNLOADED', min(a.at)::date, min(a.actor), min(a.at)
from claims.claim k join claims.file f on f.batch = k.batch and f.file_no = k.file_no and f.medium = 'ELECTRONIC'
join identity.audit a on a.action = 'EXPORT' and a.kind = 'claim-file' and a.subjects @> array[k.batch::text, f.name]
where k.status = 'BATCHED' group by k.id;
update claims.claim k set status = 'SUBMITTED' where exists (select 1 from claims.claim_event e where e.claim = k.id);

insert into claims.claim_answer (claim, answer)
select distinct l.claim, a.id from claims.claim_charge l join invoicing.answer_line y on y.charge = l.charge
join invoicing.answer a on a.id = y.answer and a.coverage = l.coverage where l.live;
insert into claims.claim_event (claim, status, cause, happened_on, actor, at)
select x.claim, case when bool_or(d.id is null) then 'PAID' else 'DENIED' end, 'ANSWERED', max(a.answered_on),
  min(a.actor), max(a.at)
from claims.claim_answer x join claims.claim_charge l on l.claim = x.claim
join invoicing.answer a on a.id = x.answer and a.reversed_at is null
join invoicing.answer_line y on y.answer = a.id and y.charge = l.charge
left join invoicing.denial d on d.answer = a.id and d.charge = l.charge group by x.claim;
update claims.claim k set status = e.status from claims.claim_event e where e.claim = k.id and e.cause = 'ANSWERED';

create trigger append_only before update or delete on claims.claim_event
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.claim_event
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on claims.claim_answer
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.claim_answer
  for each statement execute function platform.refuse_change();
grant select, insert on claims.claim_event, claims.claim_answer to ${app_role};
