-- Part of the API of this schema: Codes/Rates lists.
create view catalog.v_user_code as
  select user_id, code, valid_from, valid_through, modifier, rate from catalog.user_code;

grant select on catalog.v_user_code to ${app_role};
