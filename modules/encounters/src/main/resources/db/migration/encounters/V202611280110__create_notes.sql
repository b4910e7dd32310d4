create table encounters.note (
  id                  uuid      primary key,
  number              bigint    not null unique,
  client              uuid      not null references clients.client,
  appointment         uuid,
  performed_by        text      not null,
  insurance_provider  text,
  supervising         text,
  start_at            timestamp not null,
  end_at              timestamp not null check (end_at > start_at),
  location            text,
  place_of_service    text,
  diagnoses           text[]    not null,
  text                text      not null,
  status              text      not null check (status in ('DRAFT', 'RELEASED', 'VOIDED')),
  blocked             text,
  corrects            uuid      unique references encounters.note,
  written_by          text      not null,
  written_at          timestamptz not null,
  signed_by           text,
  signed_at           timestamptz,
  released_by         text,
  released_at         timestamptz,
  voided_by           text,
  voided_at           timestamptz,
  void_reason         text,
  version             int       not null default 1
);
comment on column encounters.note.appointment is 'The session that it documents, or null';
comment on column encounters.note.insurance_provider is 'Typed; null: as the table of who bills for whom says when it is released';
comment on column encounters.note.start_at is 'Clock time where the practice is';
comment on column encounters.note.blocked is 'Canonical JSON of what stood against its release; null when nothing did, or nobody tried';
comment on column encounters.note.corrects is 'The note in whose place it was written';
comment on column encounters.note.signed_by is 'Who signed first, where two people must';
create index note_client on encounters.note (client, start_at);
create index note_performer on encounters.note (performed_by, start_at);
create index note_start on encounters.note (start_at, number);
create index note_waiting on encounters.note (start_at, number) where status = 'DRAFT';
create index note_appointment on encounters.note (appointment) where appointment is not null;

create table encounters.note_line (
  id                uuid          primary key,
  note              uuid          not null references encounters.note,
  no                int           not null check (no between 1 and 50),
  code              text          not null,
  modifiers         text[]        not null,
  pointers          int[]         not null,
  location          text,
  place_of_service  text,
  worth             text,
  units             numeric(8,3)  not null check (units >= 0),
  fee               numeric(9,2)  check (fee >= 0),
  fee_from          text          not null,
  amount            numeric(9,2)  not null check (amount >= 0),
  billable          boolean       not null,
  at_location       text,
  at_place          text,
  unique (note, no)
);
comment on column encounters.note_line.id is 'Of the line, and of its charge';
comment on column encounters.note_line.location is 'Where it differs from the note; at_location is where it was';
comment on column encounters.note_line.worth is 'Canonical JSON of what was typed about units and price';
comment on column encounters.note_line.fee_from is 'Who said the fee: LINE, USER, CODE, SERVICE or NOBODY';
create index note_line_code on encounters.note_line (code, note);

grant select, insert, update on encounters.note to ${app_role};
grant select, insert, update, delete on encounters.note_line to ${app_role};
