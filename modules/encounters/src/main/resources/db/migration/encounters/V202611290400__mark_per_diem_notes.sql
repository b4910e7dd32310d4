alter table encounters.note add column per_diem boolean not null default false;
comment on column encounters.note.per_diem is 'Made for a whole day: the clock times mean nothing but how long';

create view encounters.v_line as
select n.client, n.start_at::date as day, n.id as note, n.number, n.start_at, n.end_at, n.performed_by, n.per_diem, n.status,
       l.id, l.code, l.units, l.billable
  from encounters.note n
  join encounters.note_line l on l.note = n.id;
comment on view encounters.v_line is 'Lines of notes, for who counts them';
grant select on encounters.v_line to ${app_role};
