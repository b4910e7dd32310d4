alter table authorizations.authorization add low_told boolean not null default false;
alter table authorizations.authorization add end_told date;
comment on column authorizations.authorization.low_told is 'The alert level was reached and told; more units arm it again';
comment on column authorizations.authorization.end_told is 'The last day of which somebody was told; another last day is told anew';
create index authorization_watched on authorizations.authorization (end_on)
  where alert_level is not null or alert_days is not null;

create table authorizations.sweep (
  day  date primary key,
  at   timestamptz not null
);
comment on table authorizations.sweep is 'Days on which the authorizations were looked through: a row is taken by the server that does it, and stays when it is done';

grant select, insert on authorizations.sweep to ${app_role};
