alter table claims.file
  add column closed_at   timestamptz,
  add column verified_at timestamptz;
comment on column claims.file.closed_at is 'When the last byte was written; null for files of before this was kept';
comment on column claims.file.verified_at is 'When all of it had been read back';
