create table identity.saved_view (
  id      uuid    primary key,
  owner   uuid    not null,
  list    text    not null,
  name    text    not null,
  query   text    not null,
  columns text[]  not null,
  shared  boolean not null
);
create unique index saved_view_name on identity.saved_view (owner, list, lower(name));
create index saved_view_shared on identity.saved_view (list) where shared;
comment on table identity.saved_view is 'How somebody looks at a list; the operator is user 0';
comment on column identity.saved_view.query is 'As in the address of the list''s page, which names no client';

grant select, insert, update, delete on identity.saved_view to ${app_role};
