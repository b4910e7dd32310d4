#!/usr/bin/env bash
# Makes the lesser role that the server works under; run once by the database image, when its volume is new.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$CLAIMTREE_DB_PASSWORD" <<'SQL'
create role claimtree_app login password :'password';
SQL
