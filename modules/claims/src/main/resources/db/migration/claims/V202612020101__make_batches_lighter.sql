-- A batch remembers how far it is instead of writing so to each of its charges; what it passed over when it was interrupted
-- comes last.
update claims.batch_charge c set position = c.position + t.top
  from (select batch, max(position) as top from claims.batch_charge group by batch) t
  where t.batch = c.batch and c.state = 'NEW';
alter table claims.batch add column done bigint not null default 0;
comment on column claims.batch.done is 'Position up to which its charges have had their turn';
update claims.batch b set done = coalesce(
  (select max(c.position) from claims.batch_charge c where c.batch = b.id and c.state <> 'NEW'), 0);

alter table claims.batch_charge add column outcome text check (outcome in ('HELD', 'GONE'));
comment on column claims.batch_charge.outcome is 'HELD: in a draft; GONE: taken back, the client''s to pay or another partner''s
since it was chosen; null: on a claim, once the batch has come to it';
update claims.batch_charge set outcome = state where state in ('HELD', 'GONE');

-- Charges of a batch are written with the batch, by one statement that chooses them from the tables they stand in, and the
-- application may delete from none of these: looking each of them up once more kept a batch waiting and found nothing.
alter table claims.batch_charge
  drop column state,
  drop constraint batch_charge_batch_fkey,
  drop constraint batch_charge_charge_fkey,
  drop constraint batch_charge_client_fkey,
  drop constraint batch_charge_batch_charge_key,
  add unique (charge, batch);

-- There were two alike.
drop index claims.claim_number_begins;

-- The file says which batch, and the claim which coverage: one key each where there were two, and a line can no longer
-- name another coverage than its claim does.
alter table claims.claim drop constraint claim_batch_fkey;
create unique index claim_coverage on claims.claim (id, coverage);
alter table claims.claim_charge
  drop constraint claim_charge_claim_fkey,
  drop constraint claim_charge_coverage_fkey,
  add foreign key (claim, coverage) references claims.claim (id, coverage);
