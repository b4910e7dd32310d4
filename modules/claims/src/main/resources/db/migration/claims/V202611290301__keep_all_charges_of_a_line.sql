alter table claims.claim_charge drop constraint claim_charge_pkey, add primary key (claim, charge);
comment on column claims.claim_charge.line is 'As REF 6R names it. Charges that a payer wants added up share one; what it answers for the line is theirs in proportion to their amounts, odd cents to the first';
alter table claims.draft_charge drop constraint draft_charge_pkey, add primary key (draft, charge);
