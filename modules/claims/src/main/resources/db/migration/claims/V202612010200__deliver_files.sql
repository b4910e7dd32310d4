-- Where the files of a partner are dropped by SFTP. It says nothing of a claim, so it is in no revision; and a password that
-- was changed must not stay.
create table claims.partner_delivery (
  partner          text primary key,
  host             text not null,
  port             int  not null check (port between 1 and 65535),
  login            text not null,
  folder           text not null,
  host_key         text,
  sign_in          text not null check (sign_in in ('PASSWORD', 'KEY')),
  secret           text not null,
  automatic_since  timestamptz,
  version          bigint not null,
  changed_by       text not null,
  changed_at       timestamptz not null
);
comment on column claims.partner_delivery.host_key is 'SHA-256 fingerprint that a person has confirmed; null: nobody has yet';
comment on column claims.partner_delivery.secret is 'Sealed with the key of the home (AES-256-GCM)';
comment on column claims.partner_delivery.automatic_since is 'Files that are closed from then on are delivered unasked; null: none';

-- One way of a file to its partner: all that a restart or a second server needs.
create table claims.delivery (
  id           uuid primary key,
  ordinal      bigint not null generated always as identity,
  batch        uuid not null,
  file_no      int  not null,
  state        text not null check (state in ('WAITING', 'DELIVERING', 'DELIVERED', 'FAILED')),
  again        boolean not null,
  automatic    boolean not null,
  asked_by     text not null,
  asked_at     timestamptz not null,
  due_at       timestamptz not null,
  attempts     int  not null,
  leased_until timestamptz,
  handed_over  boolean not null,
  sentence     text,
  ended_at     timestamptz,
  foreign key (batch, file_no) references claims.file,
  check ((state in ('DELIVERED', 'FAILED')) = (ended_at is not null))
);
create unique index one_delivery_under_way on claims.delivery (batch, file_no) where state in ('WAITING', 'DELIVERING');
create unique index one_first_delivery on claims.delivery (batch, file_no) where not again and state <> 'FAILED';
create index delivery_of on claims.delivery (batch, file_no, ordinal);
create index delivery_open on claims.delivery (due_at) where state in ('WAITING', 'DELIVERING');
create index file_closed on claims.file (partner, closed_at);
comment on column claims.delivery.again is 'Somebody said that a file that had left is to be sent once more';
comment on column claims.delivery.leased_until is 'Until then the server that delivers it is left alone';
comment on column claims.delivery.handed_over is 'The file had its final name, or was about to get it: whether it arrived is looked up before it is sent once more';

alter table claims.claim_event drop constraint claim_event_cause_check;
alter table claims.claim_event add constraint claim_event_cause_check check (cause in ('DOWNLOADED', 'DELIVERED',
  'PRINTED', 'MAILED', 'ACCEPTED', 'REJECTED', 'ANSWERED', 'CHAIN', 'CANCELLED', 'UNDONE'));

grant select, insert, update on claims.delivery to ${app_role};
grant select, insert, update, delete on claims.partner_delivery to ${app_role};
