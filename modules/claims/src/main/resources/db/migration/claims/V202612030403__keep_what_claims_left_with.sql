alter table claims.proof add column findings text;
comment on column claims.proof.findings is 'Canonical JSON of the warnings with which the claim left, those among them that would have held it and were let go; null: none, or it was frozen before they were kept';
