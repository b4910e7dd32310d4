-- 42 CFR Part 2: records of substance-use treatment go to a payer only while the client consents to that.
alter table clients.client
  add column disclosure_from date,
  add column disclosure_through date,
  add constraint disclosure_span check (disclosure_through is null or disclosure_through >= disclosure_from);
comment on column clients.client.disclosure_from is 'From when substance-use treatment may be disclosed for payment; null without consent';
