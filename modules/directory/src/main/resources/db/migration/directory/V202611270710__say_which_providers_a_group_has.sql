-- Part of the API of this schema: providers that are users of a group.
create view directory.v_group_provider as
  select m.group_ref, p.provider
  from identity.group_member m join directory.user_provider p on p.user_id = m.user_id;

grant select on directory.v_group_provider to ${app_role};
