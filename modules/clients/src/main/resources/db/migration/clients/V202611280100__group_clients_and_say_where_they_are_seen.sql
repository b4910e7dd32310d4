alter table clients.client
  add column groups                 text[] not null default '{}',
  add column usual_location         text,
  add column usual_place_of_service text check (usual_place_of_service ~ '^[0-9]{2}$'),
  add check ((usual_location is null) = (usual_place_of_service is null));
comment on column clients.client.groups is 'Refs of client groups';
comment on column clients.client.usual_location is 'Ref; goes into notes together with the place of service';
create index client_groups on clients.client using gin (groups);
