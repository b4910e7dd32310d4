-- Part of the API of this schema: what the payer said of the numbers that claims may carry.
create view authorizations.v_payer_number as
  select client, payer_number, bool_or(status = 'APPROVED') as approved
  from authorizations.authorization
  where payer_number is not null
  group by client, payer_number;
grant select on authorizations.v_payer_number to ${app_role};
