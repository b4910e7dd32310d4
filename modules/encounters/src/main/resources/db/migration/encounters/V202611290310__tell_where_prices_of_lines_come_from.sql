-- Part of the API of this schema: what a line was worth when it was released, and whether a list said so or a person.
create view encounters.v_line_price as
  select id as line, units, amount, fee_from in ('CODE', 'SERVICE', 'NOBODY') as listed
  from encounters.note_line;
grant select on encounters.v_line_price to ${app_role};
