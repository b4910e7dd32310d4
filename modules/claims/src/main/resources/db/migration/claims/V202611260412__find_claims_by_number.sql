create index claim_number on claims.claim (number text_pattern_ops);
