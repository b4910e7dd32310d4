alter table clients.client add column discharged date;
comment on column clients.client.discharged is 'From what is paid by the day';
