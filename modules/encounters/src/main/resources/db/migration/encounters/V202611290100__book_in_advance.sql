alter table encounters.appointment add column paid_in_advance boolean not null default false;
comment on column encounters.appointment.paid_in_advance is 'Booked together with its invoice and payment: service and client stay';
