create table identity.form_draft (
  owner     uuid        not null,
  form      text        not null,
  base      text,
  content   text        not null,
  saved_at  timestamptz not null,
  primary key (owner, form)
);
comment on table identity.form_draft is 'What somebody is typing and has not saved; nobody else sees it. The operator is user 0';
comment on column identity.form_draft.base is 'Entity tag of the record that the typing started from';

grant select, insert, update, delete on identity.form_draft to ${app_role};
