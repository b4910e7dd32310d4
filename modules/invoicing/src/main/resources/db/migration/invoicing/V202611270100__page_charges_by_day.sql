-- A page far down the list is found in the index alone; before, all rows were sorted for it.
drop index invoicing.charge_from;
create index charge_from on invoicing.charge (service_from, ref) include (id);
