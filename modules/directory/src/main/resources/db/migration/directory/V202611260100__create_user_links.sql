-- Users live in the schema of another module; what they are in the practice is said here.
create table directory.user_division (
  user_id   uuid not null,
  division  text not null,
  primary key (user_id, division)
);
comment on table directory.user_division is 'Divisions whose clients a user sees';

create table directory.user_provider (
  user_id   uuid primary key,
  provider  text not null
);
comment on table directory.user_provider is 'The provider that a user is';

grant select, insert, delete on directory.user_division, directory.user_provider to ${app_role};
