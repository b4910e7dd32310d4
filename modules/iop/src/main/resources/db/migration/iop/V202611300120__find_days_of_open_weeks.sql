create index day_week on iop.day (day) where outcome = 'BILLED' and reasons like '%"WEEK_OPEN"%';
