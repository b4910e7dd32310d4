alter table clients.client add column referral_payer text;
alter table clients.client add column referral_from date;
alter table clients.client add column referral_through date;
comment on column clients.client.referral_payer is 'Who gave the number; null: any payer is told';
comment on column clients.client.referral_from is 'First day of service that the number is good for; null: all';
