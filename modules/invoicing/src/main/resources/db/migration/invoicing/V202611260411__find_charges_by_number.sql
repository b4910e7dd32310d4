create index charge_number on invoicing.charge (lower(ref) text_pattern_ops);
