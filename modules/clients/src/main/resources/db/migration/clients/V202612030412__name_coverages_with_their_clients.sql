-- What names a client and a coverage can name both by one key, and then no coverage of somebody else.
create unique index coverage_of_client on clients.coverage (client, id);
