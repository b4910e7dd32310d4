create table iop.day (
  id          uuid         not null unique default gen_random_uuid(),
  client      uuid         not null,
  day         date         not null,
  program     text         not null,
  family      text         not null,
  outcome     text         not null check (outcome in ('BILLED', 'PENDING', 'BELOW', 'PASSED', 'TOO_LATE', 'WITHDRAWN')),
  reasons     text         not null,
  lines       int          not null,
  units       numeric(9,3) not null,
  minutes     int          not null,
  note        uuid,
  line        uuid,
  proposal    text         check (proposal in ('BILL', 'VOID')),
  declined    text,
  decided_at  timestamptz  not null,
  version     int          not null default 1,
  primary key (client, day, program)
);
comment on table iop.day is 'What became of a documented day of a client in each program';
comment on column iop.day.family is 'Programs of one family exclude each other on a day';
comment on column iop.day.reasons is 'Canonical JSON: code and names, in order';
comment on column iop.day.units is 'Documented, as the program counts';
comment on column iop.day.note is 'The note that was made, also after it was taken back';
comment on column iop.day.proposal is 'What would be done were it not so late, or billed already; somebody accepts or declines it';
comment on column iop.day.declined is 'The proposal that was declined, with what was documented then: it does not come again for that';
-- One note per client, family and day, whatever the code does.
create unique index day_billed on iop.day (client, family, day) where outcome = 'BILLED';
create index day_list on iop.day (day, client, program);
create index day_open on iop.day (outcome, day) where outcome in ('PENDING', 'TOO_LATE');
create index day_proposed on iop.day (day) where proposal is not null;
create index day_line on iop.day (line) where line is not null;

create table iop.waiting (
  client  uuid     not null,
  day     date     not null,
  at_once boolean  not null,
  primary key (client, day)
);
comment on table iop.waiting is 'Days to be looked at: because something was documented, or what they rest on has changed';
comment on column iop.waiting.at_once is 'Not only when the night of the day has come';
create index waiting_day on iop.waiting (day, client);

create table iop.state (
  one             boolean not null primary key check (one),
  closed_through  date    not null,
  revision        text    not null,
  rules           text    not null
);
comment on table iop.state is 'One row. Whoever looks at days locks it: one server at a time';
comment on column iop.state.closed_through is 'Days up to here are looked at as soon as they wait';
comment on column iop.state.revision is 'Of the master data that pending days were last looked at with';
comment on column iop.state.rules is 'Fingerprint of what was counted then, and how much of it was needed';
insert into iop.state values (true, '2000-01-01', '', '');

create table iop.run (
  id          uuid         not null primary key,
  asked_by    text         not null,
  from_day    date,
  through_day date         not null,
  started_at  timestamptz  not null,
  ended_at    timestamptz,
  total       int          not null
);
comment on table iop.run is 'Nights, and what was asked for by hand';
create index run_started on iop.run (started_at);
create index day_decided on iop.day (decided_at);

grant select, insert, update on iop.day to ${app_role};
grant select, insert, update, delete on iop.waiting to ${app_role};
grant select, update on iop.state to ${app_role};
grant select, insert, update on iop.run to ${app_role};
