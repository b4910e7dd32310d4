-- A time at which somebody is to be seen. Its status is that of its attendees taken together.
create table encounters.appointment (
  id                uuid       primary key,
  service           text       not null,
  provider          text       not null,
  location          text       not null,
  place_of_service  text       not null check (place_of_service ~ '^[0-9]{2}$'),
  start_at          timestamp  not null,
  minutes           int        not null check (minutes between 1 and 1440),
  end_at            timestamp  not null check (end_at > start_at),
  status            text       not null check (status in ('BOOKED', 'CANCELLED', 'NO_SHOW', 'COMPLETED')),
  words             text,
  booked_by         text       not null,
  booked_at         timestamptz not null,
  version           int        not null default 1
);
comment on column encounters.appointment.start_at is 'Clock time where the practice is';
create index appointment_start on encounters.appointment (start_at, id);
create index appointment_provider on encounters.appointment (provider, start_at);

-- A client who is to come; a session of a group has many.
create table encounters.attendee (
  appointment  uuid  not null references encounters.appointment,
  client       uuid  not null references clients.client,
  no           int   not null,
  status       text  not null check (status in ('BOOKED', 'CANCELLED', 'NO_SHOW', 'COMPLETED')),
  reason       text,
  primary key (appointment, client)
);
create index attendee_client on encounters.attendee (client, appointment);

grant select, insert, update on encounters.appointment, encounters.attendee to ${app_role};
