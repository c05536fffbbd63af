#!/bin/sh
# Runs once, when the server's data folder is new: a database and a role per service and for the keyring.
# Each role owns its database and can connect to no other. Needs POSTGRES_USER and <NAME>_DATABASE_PASSWORD.
set -eu

create_database() {
    name=$1
    password=$2
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set role="pathways_$name" --set password="$password" <<'SQL'
create role :"role" login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password :'password';
create database :"role" owner :"role";
revoke all on database :"role" from public;
SQL
}

create_database candidate "${CANDIDATE_DATABASE_PASSWORD:?}"
create_database keyring "${KEYRING_DATABASE_PASSWORD:?}"
create_database employer "${EMPLOYER_DATABASE_PASSWORD:?}"
create_database matching "${MATCHING_DATABASE_PASSWORD:?}"
create_database training "${TRAINING_DATABASE_PASSWORD:?}"
create_database integration "${INTEGRATION_DATABASE_PASSWORD:?}"

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
revoke all on database postgres, template1 from public;
SQL
