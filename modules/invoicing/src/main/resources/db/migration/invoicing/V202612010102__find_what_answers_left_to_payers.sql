-- What answers have left to a coverage: the few entries among many where a next payer may owe something.
create index ledger_left_to_payer on invoicing.ledger_entry (charge, to_place)
  where kind = 'ANSWER' and to_place not in ('CLIENT', 'PAID', 'ADJUSTED');
