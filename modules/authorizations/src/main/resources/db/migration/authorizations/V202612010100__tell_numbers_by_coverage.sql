-- Part of the API of this schema: numbers that the payers of single coverages gave. A further payer is told its own only.
create view authorizations.v_coverage_number as
  select client, coverage, code, payer_number, start_on, end_on
  from authorizations.authorization
  where status = 'APPROVED' and coverage is not null and payer_number is not null;
grant select on authorizations.v_coverage_number to ${app_role};
