alter table claims.batch add column ended_at timestamptz;
comment on column claims.batch.ended_at is 'When it was finished or stopped on an error; null while it is worked on';

-- Several steps end a batch, and what takes it up again is none of them.
create function claims.tell_end() returns trigger language plpgsql as $$
begin
  new.ended_at := case when new.status in ('BUILDING', 'VERIFYING') then null else now() end;
  return new;
end $$;
create trigger tell_end before update of status on claims.batch
  for each row when (old.status is distinct from new.status) execute function claims.tell_end();

create index batch_ended on claims.batch (ended_at) where ended_at is not null;
