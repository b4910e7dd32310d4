-- What was open with a payer may be billed to the client, by hand and with a reason.
alter table invoicing.ledger_entry drop constraint ledger_entry_kind_check;
alter table invoicing.ledger_entry add constraint ledger_entry_kind_check
  check (kind in ('ALLOCATION', 'ANSWER', 'WRITE_OFF', 'BILL_CLIENT', 'RETURN'));
alter table invoicing.ledger_entry add constraint ledger_entry_billed_check
  check (kind <> 'BILL_CLIENT' or to_place = 'CLIENT');

-- Write-offs and bills of clients have no row of their own: what was posted together has one id, and is reversed by it.
alter table invoicing.ledger_entry add column posting uuid;
comment on column invoicing.ledger_entry.posting is 'What was posted together by hand: a write-off, or what the client is billed for; null where a payment or an answer stands';
alter table invoicing.ledger_entry disable trigger append_only;
update invoicing.ledger_entry set posting = gen_random_uuid() where kind = 'WRITE_OFF';
alter table invoicing.ledger_entry enable trigger append_only;
create index ledger_posting on invoicing.ledger_entry (posting) where posting is not null;
