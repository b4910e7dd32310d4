-- By the codes of its findings a draft is found.
alter table claims.draft add column finding_codes text[] not null default '{}';
update claims.draft set finding_codes = array(
  select distinct finding ->> 'code' from jsonb_array_elements(findings::jsonb) as finding order by 1);
comment on column claims.draft.finding_codes is 'Codes in findings, each once';
create index draft_finding on claims.draft using gin (finding_codes);

-- What lists are sorted and filtered by.
create index draft_from on claims.draft (service_from, id);
create index draft_payer on claims.draft (payer, service_from, id);
create index draft_total on claims.draft (total, service_from, id);
create index draft_client on claims.draft (client, service_from, id);
create index draft_batch on claims.draft (batch);
create index claim_number_begins on claims.claim (number text_pattern_ops);
create index claim_from on claims.claim (service_from, number);
create index claim_payer on claims.claim (payer, number);
create index claim_total on claims.claim (total, number);
create index batch_at on claims.batch (at, id);
