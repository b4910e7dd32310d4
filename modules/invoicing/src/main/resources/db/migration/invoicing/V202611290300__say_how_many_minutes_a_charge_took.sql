alter table invoicing.charge add column minutes int check (minutes between 1 and 99999);
comment on column invoicing.charge.minutes is 'Added up with others of the day before they are rounded, for payers who want that; null: nobody said';
