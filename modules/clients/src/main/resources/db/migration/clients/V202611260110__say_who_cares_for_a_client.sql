alter table clients.client
  add column divisions  text[] not null default '{}',
  add column clinicians text[] not null default '{}';
comment on column clients.client.divisions is 'Refs of the divisions that care for the client';
comment on column clients.client.clinicians is 'Refs of the providers who care for the client, the usual one first';
create index client_divisions on clients.client using gin (divisions);
create index client_clinicians on clients.client using gin (clinicians);
