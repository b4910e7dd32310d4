alter table clients.coverage add column claims_address text;
comment on column clients.coverage.claims_address is 'Canonical JSON of where its claims go when that is not the payer''s address';
