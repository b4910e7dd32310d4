-- What lists of charges are sorted and filtered by; each order goes on by the day of service.
create index charge_from on invoicing.charge (service_from, ref);
create index charge_code on invoicing.charge (code, service_from, ref);
create index charge_provider on invoicing.charge (insurance_provider, service_from, ref);
create index charge_location on invoicing.charge (location, service_from, ref);
create index charge_amount on invoicing.charge (amount, service_from, ref);
