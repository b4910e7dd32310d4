-- Forms are files too: their parts are the text of one claim's forms, their envelope is the day they carry.
alter table claims.file
  add column medium text not null default 'ELECTRONIC' check (medium in ('ELECTRONIC', 'PAPER')),
  alter column partner drop not null,
  alter column control_number drop not null,
  add constraint interchange check (medium = 'PAPER' or (partner is not null and control_number is not null));
alter table claims.file alter column medium drop default;

-- A finished file is read back before it leaves. Files of before this migration left without.
alter table claims.file
  add column verification text not null default 'OFF' check (verification in ('OFF', 'PENDING', 'PASSED', 'FAILED'));
alter table claims.file alter column verification drop default;
comment on column claims.file.verification is 'OFF: the partner does not want it; PASSED or OFF, and complete: may be downloaded';

create table claims.part_check (
  batch     uuid  not null,
  file_no   int   not null,
  part_no   int   not null,
  findings  text,
  primary key (batch, file_no, part_no),
  foreign key (batch, file_no) references claims.file
);
comment on column claims.part_check.findings is 'What the verification found, JSON; null when it found nothing';

alter table claims.batch drop constraint batch_status_check;
alter table claims.batch add constraint batch_status_check
  check (status in ('BUILDING', 'VERIFYING', 'READY', 'EMPTY', 'FAILED'));

-- No charge waits for another medium any more. What waited is open and is chosen by the next batch.
alter table claims.batch_charge drop constraint batch_charge_state_check;
update claims.batch_charge set state = 'GONE' where state = 'WAITING';
alter table claims.batch_charge add constraint batch_charge_state_check
  check (state in ('NEW', 'FROZEN', 'HELD', 'GONE'));
comment on column claims.batch_charge.state is 'GONE: without coverage since it was chosen';

grant select, insert, delete on claims.part_check to ${app_role};
