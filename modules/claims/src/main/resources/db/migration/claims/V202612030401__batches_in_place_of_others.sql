alter table claims.batch add column replaces uuid references claims.batch;
comment on column claims.batch.replaces is 'The cancelled batch whose charges it has, but for those of claims that were taken out; null: it chose what matches its filter';
