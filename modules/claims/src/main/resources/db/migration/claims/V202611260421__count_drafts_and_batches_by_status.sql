create index draft_status on claims.draft (status, service_from);
create index batch_status on claims.batch (status, at);
