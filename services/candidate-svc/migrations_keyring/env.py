"""Alembic's environment of the keyring."""

from candidate_svc.store.keyring_rows import keyring_metadata
from pathways_chassis.migrations import run_environment

run_environment([keyring_metadata])
