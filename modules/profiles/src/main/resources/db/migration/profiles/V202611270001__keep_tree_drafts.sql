create table profiles.tree_draft (
  owner         uuid        primary key,
  started_from  bigint      not null check (started_from >= 0),
  rules         text        not null,
  saved_at      timestamptz not null
);
comment on table profiles.tree_draft is 'The rule tree as somebody has changed it and not saved; nobody else sees it. The operator is user 0';
comment on column profiles.tree_draft.started_from is 'Revision of the tree that the changes started from; 0 when none was saved before';

grant select, insert, update, delete on profiles.tree_draft to ${app_role};
