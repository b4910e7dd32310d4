-- Whoever moves a claim locks its chain.
create index claim_root on claims.claim ((coalesce(chain, id)));
