create table clients.client (
  id                   uuid primary key,
  ref                  text not null unique,
  last_name            text not null,
  first_name           text,
  middle_name          text,
  suffix               text,
  birth_date           date not null,
  sex                  text not null check (sex in ('F', 'M', 'U')),
  phone                text,
  address              text,
  death_date           date,
  medical_record       text,
  release_code         text check (release_code in ('Y', 'I')),
  release_revoked      date,
  signed_by_provider   boolean not null,
  referring_provider   text,
  referral_number      text,
  diagnoses            text[] not null
);
comment on column clients.client.address is 'Canonical JSON of the postal address';
comment on column clients.client.diagnoses is 'Active ICD-10-CM codes without point, in chart order';

create table clients.coverage (
  id                uuid primary key,
  client            uuid not null references clients.client,
  ref               text not null,
  order_no          int  not null check (order_no between 1 and 11),
  payer             text not null,
  plan              text,
  member_id         text not null,
  group_number      text,
  group_name        text,
  msp_type          text,
  relationship      text not null,
  subscriber        text,
  valid_from        date not null,
  valid_through     date,
  benefits_assigned text not null check (benefits_assigned in ('Y', 'N', 'W')),
  unique (client, ref),
  check (valid_through >= valid_from)
);
comment on column clients.coverage.subscriber is 'Canonical JSON of the subscriber where that is not the client';
create index coverage_client on clients.coverage (client, order_no);

grant select, insert, update on clients.client, clients.coverage to ${app_role};
