create table identity.setting (
  number     int    primary key,
  value      text,
  version    bigint not null,
  changed_at timestamptz,
  changed_by text
);
comment on table identity.setting is 'What was set; who set what before stands in the audit trail';
comment on column identity.setting.value is 'JSON; null where the usual value holds again';

grant select, insert, update on identity.setting to ${app_role};
