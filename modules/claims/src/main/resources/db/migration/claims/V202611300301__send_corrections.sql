-- A batch of one claim that replaces or voids another.
alter table claims.batch
  add column original   uuid references claims.claim,
  add column frequency  text check (frequency in ('REPLACEMENT', 'VOID')),
  add column reason     text,
  add constraint correction check ((original is null) = (frequency is null));
comment on column claims.batch.original is 'The claim that its only claim replaces or voids; null for a batch of open charges';
-- One correction of a claim is under way at a time, whatever the code does.
create unique index one_correction on claims.batch (original) where status in ('BUILDING', 'VERIFYING', 'FAILED');
