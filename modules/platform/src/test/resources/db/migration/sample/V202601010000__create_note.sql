create table sample.note (
  id bigint generated always as identity primary key,
  body text not null
);
grant select, insert on sample.note to ${app_role};
