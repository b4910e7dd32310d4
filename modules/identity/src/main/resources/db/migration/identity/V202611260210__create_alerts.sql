create table identity.alert (
  id        uuid        primary key,
  kind      text        not null,
  key       text        not null,
  text      text        not null,
  subject   text,
  link      text,
  users     uuid[]      not null,
  groups    text[]      not null,
  raised_at timestamptz not null,
  done_at   timestamptz,
  done_by   text,
  done_user uuid
);
comment on table identity.alert is 'News that wants somebody to do something; names no client';
create unique index alert_open on identity.alert (kind, key) where done_at is null;
create index alert_done on identity.alert (done_at) where done_at is not null;

create table identity.alert_state (
  alert         uuid        not null references identity.alert,
  user_id       uuid        not null,
  read_at       timestamptz not null,
  snoozed_until timestamptz,
  primary key (alert, user_id)
);
comment on table identity.alert_state is 'What each person did with an alert; the operator is user 0';

create table identity.mail (
  id          uuid        primary key,
  recipient   text        not null,
  kind        text        not null,
  body        text        not null,
  written_at  timestamptz not null,
  due_at      timestamptz,
  failures    int         not null default 0,
  failure     text,
  sent_at     timestamptz,
  given_up_at timestamptz
);
comment on table identity.mail is 'Mail to be sent, written in the transaction that it tells of';
comment on column identity.mail.due_at is 'When it is tried next; null once it is sent or given up';
comment on column identity.mail.failure is 'Kind of the last failure and the mail server''s code';
create index mail_due on identity.mail (due_at) where due_at is not null;

grant select, insert, update on identity.alert, identity.alert_state, identity.mail to ${app_role};
