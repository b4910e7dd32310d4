create index client_name on clients.client ((lower(last_name || ' ' || coalesce(first_name, ''))) text_pattern_ops);
create index client_number on clients.client (lower(ref) text_pattern_ops);
create index client_birth_date on clients.client (birth_date);
