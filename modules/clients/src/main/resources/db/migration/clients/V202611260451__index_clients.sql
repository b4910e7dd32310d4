-- What lists of clients are sorted and searched by.
create index client_name on clients.client (last_name, first_name, ref);
create index client_name_begins on clients.client
  (lower(last_name || ' ' || coalesce(first_name, '')) text_pattern_ops);
create index client_birth_date on clients.client (birth_date, id);
create index coverage_payer on clients.coverage (payer, client);
