-- One row a counter; a number is taken by updating the row, so that a roll-back gives it back and none is skipped.
create table claims.counter (
  name   text   primary key,
  value  bigint not null check (value >= 0)
);
comment on table claims.counter is 'claim-number, and interchange:<partner>: the last number given';

create table claims.batch (
  id          uuid        primary key,
  status      text        not null check (status in ('BUILDING', 'READY', 'EMPTY', 'FAILED')),
  filter      text        not null,
  revision    bigint      not null references platform.revision,
  at          timestamptz not null,
  actor       text        not null,
  incident    text
);
comment on column claims.batch.revision is 'Pinned: everything is resolved as of this revision';
comment on column claims.batch.at is 'Pinned: the time that the files carry';

-- What the batch is to bill, in the order in which it is done. Row state is all that a restart needs.
create table claims.batch_charge (
  batch     uuid   not null references claims.batch,
  position  bigint not null,
  charge    uuid   not null references invoicing.charge,
  client    uuid   not null references clients.client,
  partner   text   not null,
  state     text   not null check (state in ('NEW', 'FROZEN', 'HELD', 'WAITING', 'GONE')),
  primary key (batch, position),
  unique (batch, charge)
);
create index batch_charge_open on claims.batch_charge (batch, position) where state = 'NEW';
create index batch_charge_taken on claims.batch_charge (charge) where state = 'NEW';
comment on column claims.batch_charge.state is 'WAITING: ready, but for another medium; GONE: without coverage since it was chosen';

create table claims.file (
  batch           uuid not null references claims.batch,
  file_no         int  not null check (file_no > 0),
  partner         text not null,
  control_number  int  not null check (control_number between 1 and 999999999),
  test            boolean not null,
  name            text not null,
  envelope        text not null,
  parts           int  not null,
  claims          int  not null,
  complete        boolean not null,
  sha256          text,
  size            bigint,
  primary key (batch, file_no),
  unique (partner, control_number)
);
comment on column claims.file.envelope is 'Pinned partner settings, canonical JSON: the file can be written again byte for byte';

create table claims.file_part (
  batch    uuid  not null,
  file_no  int   not null,
  part_no  int   not null check (part_no >= 0),
  bytes    bytea not null,
  sha256   text  not null,
  primary key (batch, file_no, part_no),
  foreign key (batch, file_no) references claims.file
);
comment on column claims.file_part.part_no is '0 opens the file, 1 and on are transaction sets, the last one closes it';

create table claims.claim (
  id            uuid    primary key,
  number        text    not null unique check (number ~ '^[A-Z0-9]{2,14}$'),
  batch         uuid    not null references claims.batch,
  file_no       int     not null,
  part_no       int     not null,
  position      int     not null,
  client        uuid    not null references clients.client,
  coverage      uuid    not null references clients.coverage,
  payer         text    not null,
  status        text    not null check (status in ('BATCHED', 'TEST')),
  total         numeric(11,2) not null,
  service_from  date    not null,
  service_through date  not null,
  foreign key (batch, file_no) references claims.file
);
create index claim_batch on claims.claim (batch, file_no, part_no, position);
create index claim_client on claims.claim (client);

-- What is kept to prove a claim: never changed, at least ten years.
create table claims.proof (
  claim            uuid   primary key references claims.claim,
  revision         bigint not null references platform.revision,
  engine           int    not null,
  input            text   not null,
  input_sha256     text   not null,
  snapshot         text   not null,
  snapshot_sha256  text   not null,
  provenance       text   not null
);

create table claims.claim_charge (
  claim     uuid    not null references claims.claim,
  line      int     not null,
  charge    uuid    not null references invoicing.charge,
  coverage  uuid    not null references clients.coverage,
  live      boolean not null,
  primary key (claim, line)
);
create unique index one_live_claim on claims.claim_charge (charge, coverage) where live;
comment on index claims.one_live_claim is 'A charge is on one live claim per coverage, whatever the code does';

-- Recomputed whenever claims are checked or built; not versioned.
create table claims.draft (
  id            uuid  primary key,
  client        uuid  not null references clients.client,
  coverage      uuid  not null references clients.coverage,
  payer         text  not null,
  medium        text  not null check (medium in ('ELECTRONIC', 'PAPER')),
  status        text  not null check (status in ('READY', 'HELD')),
  total         numeric(11,2) not null,
  service_from  date  not null,
  findings      text  not null,
  revision      bigint not null references platform.revision,
  at            timestamptz not null,
  batch         uuid references claims.batch
);
create table claims.draft_charge (
  draft     uuid not null references claims.draft on delete cascade,
  line      int  not null,
  charge    uuid not null references invoicing.charge,
  coverage  uuid not null references clients.coverage,
  primary key (draft, line),
  unique (charge, coverage)
);

create trigger append_only before update or delete on claims.file_part
  for each row execute function platform.refuse_change();
create trigger append_only before update or delete on claims.proof
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on claims.file_part
  for each statement execute function platform.refuse_change();
create trigger keep_all before truncate on claims.proof
  for each statement execute function platform.refuse_change();

grant select, insert, update on claims.counter, claims.batch, claims.batch_charge, claims.file, claims.claim,
  claims.claim_charge to ${app_role};
grant select, insert on claims.file_part, claims.proof to ${app_role};
grant select, insert, delete on claims.draft, claims.draft_charge to ${app_role};
