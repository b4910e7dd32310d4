create index charge_day on invoicing.charge (service_from);
create index charge_to_release on invoicing.charge (service_from) where not released and not voided;
