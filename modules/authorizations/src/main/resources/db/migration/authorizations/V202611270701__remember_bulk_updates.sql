create table authorizations.bulk_change (
  bulk              uuid not null references platform.bulk_operation deferrable initially deferred,
  authorization_id  uuid not null references authorizations.authorization,
  field             text not null,
  old_value         text,
  new_value         text,
  primary key (bulk, authorization_id, field)
);
comment on table authorizations.bulk_change is 'What a bulk update wrote, so that it can be taken back where it still stands';

grant select, insert on authorizations.bulk_change to ${app_role};
