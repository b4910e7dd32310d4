-- Drafts say what would be sent now: whatever they rest on puts their clients here, in the transaction that changes it.
create table claims.check_due (
  client  uuid primary key references clients.client,
  asked   int not null default 1
);
comment on table claims.check_due is 'Clients whose open charges wait to be checked again';
comment on column claims.check_due.asked is 'How often since: what is asked while a check runs is not done with it';

create table claims.check_state (
  id        boolean primary key default true check (id),
  revision  bigint  not null default 0,
  release   bigint  not null default 0,
  night     date
);
comment on table claims.check_state is 'Up to what drafts are current';
comment on column claims.check_state.revision is 'Newest revision after which held drafts were looked at';
comment on column claims.check_state.release is 'Newest release of a code set after which drafts were looked at';
comment on column claims.check_state.night is 'Last day on which everything open was looked at; null until the first';
insert into claims.check_state default values;

grant select, insert, update, delete on claims.check_due to ${app_role};
grant select, update on claims.check_state to ${app_role};
