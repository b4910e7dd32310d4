create table codesets.release (
  id          bigint generated always as identity primary key,
  code_set    text   not null,
  name        text   not null,
  start_set   boolean not null,
  effective   date   not null,
  taken_at    timestamptz not null,
  taken_by    text   not null,
  fingerprint text   not null,
  added       int    not null,
  changed     int    not null,
  closed      int    not null,
  unchanged   int    not null,
  codes       int    not null,
  headers     int    not null
);
comment on table codesets.release is 'What was taken in, newest last; each set begins with a start set, where there is one';
comment on column codesets.release.codes is 'Codes in the file, without those that only head others';
create index on codesets.release (code_set, id);

create table codesets.code (
  code_set      text    collate "C" not null,
  code          text    collate "C" not null,
  valid_from    date    not null,
  valid_through date,
  listed_from   date    not null,
  billable      boolean not null,
  short_text    text    not null,
  long_text     text    not null,
  release       bigint  not null references codesets.release,
  short_words   text    generated always as (' ' || lower(regexp_replace(short_text, '[^A-Za-z0-9]+', ' ', 'g'))) stored,
  all_words     text    generated always as (' ' || lower(regexp_replace(short_text || ' ' || long_text, '[^A-Za-z0-9]+', ' ', 'g'))) stored,
  primary key (code_set, code, valid_from),
  check (valid_through >= valid_from)
);
comment on table codesets.code is 'A code of a public set as it was worded for some time; versions of a code do not overlap';
comment on column codesets.code.code is 'As claims have it: a diagnosis without its point';
comment on column codesets.code.listed_from is 'First day of the code by its source, whatever version this is';
create index on codesets.code (code, code_set);
-- The planner must know how many codes have a word, or it reads them all to give the first twenty; it asks all samples for
-- likeness, so there are not more of them.
alter table codesets.code alter column short_words set statistics 200;
alter table codesets.code alter column all_words set statistics 200;

-- The extension comes with PostgreSQL and may be made by the owner of a database. It may lie in another schema already, and
-- a PostgreSQL without its contributed modules has none: then search reads all codes, and finds no misspelt words.
do $$
declare
  home text;
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm with schema codesets;
  end if;
  select quote_ident(n.nspname) into home
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  if home is null then
    create function codesets.resembles(text, text) returns boolean language sql immutable as 'select false';
    create function codesets.likeness(text, text) returns real language sql immutable as 'select 0::real';
  else
    execute format('create index on codesets.code using gin (all_words %s.gin_trgm_ops)', home);
    execute format('create index on codesets.code using gin (short_words %s.gin_trgm_ops)', home);
    execute format('create function codesets.resembles(text, text) returns boolean language sql stable'
      ' as ''select $1 operator(%s.<%%) $2''', home);
    execute format('create function codesets.likeness(text, text) returns real language sql immutable'
      ' as ''select %s.word_similarity($1, $2)''', home);
  end if;
end
$$;

grant select, insert on codesets.release to ${app_role};
grant select, insert, update, delete on codesets.code to ${app_role};
