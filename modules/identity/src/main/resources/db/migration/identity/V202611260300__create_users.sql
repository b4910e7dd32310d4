create table identity.user_profile (
  ref          text   primary key,
  name         text   not null,
  permissions  text[] not null,
  version      bigint not null
);
comment on table identity.user_profile is 'Own sets of permissions; those that come with the product are in the program';

create table identity.user_account (
  id                uuid        primary key,
  name              text        not null unique check (name = lower(name)),
  display_name      text        not null,
  email             text,
  profile           text        not null,
  reach             text        not null check (reach in ('ALL', 'DIVISIONS', 'OWN_CLIENTS')),
  active            boolean     not null,
  version           bigint      not null,
  password_hash     text        not null,
  password_due      boolean     not null,
  password_until    timestamptz,
  totp_secret       text,
  totp_confirmed    boolean     not null default false,
  totp_last_step    bigint      not null default 0,
  recovery_codes    text[]      not null default '{}',
  last_sign_in      timestamptz
);
comment on column identity.user_account.password_due is 'The next sign-in must choose a new password';
comment on column identity.user_account.password_until is 'A one-time password is good until then';
comment on column identity.user_account.recovery_codes is 'SHA-256 of codes that each replace the second factor once';

create table identity.user_group (
  ref      text   primary key,
  name     text   not null,
  version  bigint not null
);
create unique index user_group_name on identity.user_group (lower(name));

create table identity.group_member (
  group_ref  text not null references identity.user_group on delete cascade,
  user_id    uuid not null references identity.user_account,
  primary key (group_ref, user_id)
);
create index group_member_user on identity.group_member (user_id);

create table identity.session (
  secret_hash  text        primary key,
  user_id      uuid        not null references identity.user_account,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  address      text
);
comment on table identity.session is 'Who is signed in; on no one server, so that a restart signs nobody off';
create index session_of_user on identity.session (user_id);

create table identity.api_token (
  id            uuid        primary key,
  user_id       uuid        not null references identity.user_account,
  name          text        not null,
  secret_hash   text        not null unique,
  permissions   text[]      not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  last_used_at  timestamptz,
  last_address  text,
  revoked_at    timestamptz
);
create index api_token_of_user on identity.api_token (user_id);

create table identity.attempt (
  key            text        primary key,
  failures       int         not null,
  last_at        timestamptz not null,
  blocked_until  timestamptz
);
comment on table identity.attempt is 'Failed sign-ins by user and by address; a success forgets those of the user';

grant select, insert, update, delete on identity.user_profile, identity.user_group, identity.group_member,
  identity.session, identity.attempt to ${app_role};
grant select, insert, update on identity.user_account, identity.api_token to ${app_role};
