-- A replay is work that goes on by itself: its parts are all that a restart needs.
create table claims.replay (
  id        uuid        primary key,
  wish      text        not null,
  tree      text        not null check (tree in ('AS_SENT', 'TODAY')),
  revision  bigint      references platform.revision,
  actor     text        not null,
  asked_at  timestamptz not null,
  status    text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
  ended_at  timestamptz,
  incident  text
);
create index replay_asked on claims.replay (asked_at);
comment on column claims.replay.revision is 'TODAY: pinned, under which all claims are resolved; AS_SENT: null, each has its own';

create table claims.replay_part (
  replay        uuid   not null references claims.replay,
  position      bigint not null,
  batch         uuid   not null,
  file_no       int    not null,
  part_no       int    not null,
  numbers       text[] not null,
  done          boolean not null default false,
  equal         int    not null default 0,
  different     int    not null default 0,
  other_engine  int    not null default 0,
  bytes_differ  boolean,
  primary key (replay, position),
  foreign key (batch, file_no) references claims.file
);
comment on column claims.replay_part.numbers is 'Claims of the part that are replayed; none for the opening and the closing of a file';
comment on column claims.replay_part.bytes_differ is 'Null when the bytes were not written again';

create table claims.replay_finding (
  replay    uuid not null references claims.replay,
  number    text not null,
  kind      text not null check (kind in ('FIELD', 'REASON', 'SNAPSHOT', 'INPUT', 'BYTES', 'MISSING', 'FAILED', 'ENGINE')),
  line      int,
  field     text not null,
  before    text,
  after     text
);
create index replay_finding_of on claims.replay_finding (replay, number);
comment on column claims.replay_finding.number is 'Of the claim, or of the file part as batch/file/part';

grant select, insert, update on claims.replay, claims.replay_part to ${app_role};
grant select, insert on claims.replay_finding to ${app_role};
