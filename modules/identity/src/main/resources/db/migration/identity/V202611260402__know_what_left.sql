create index audit_export on identity.audit (kind) where action = 'EXPORT';
