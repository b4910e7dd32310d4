-- One key each where there were two: a claim can no longer name another client than its coverage does, and a proof's revision
-- is that of its batch, which is looked up once for all of them.
alter table claims.claim
  drop constraint claim_client_fkey,
  drop constraint claim_coverage_fkey,
  add foreign key (client, coverage) references clients.coverage (client, id);
alter table claims.proof drop constraint proof_revision_fkey;
