-- Part of the API of this schema: the provider that a user is.
create view directory.v_user_provider as select user_id, provider from directory.user_provider;

grant select on directory.v_user_provider to ${app_role};
