-- What lists of clients are sorted and searched by.
create index client_order on clients.client (last_name, first_name, ref);
create index coverage_payer on clients.coverage (payer, client);
