alter table claims.draft add column file_by date;
comment on column claims.draft.file_by is 'Last day on which the payer takes the claim; null where nobody says, and for drafts of before it was kept';
create index draft_file_by on claims.draft (file_by);
