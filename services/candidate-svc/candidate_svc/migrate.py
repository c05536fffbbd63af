"""Brings the service's databases to the newest revision: `python -m candidate_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate
from pathways_chassis.settings import from_environment

from candidate_svc.settings import CandidateSettings

FOLDER = Path(__file__).parents[1] / "migrations"
KEYRING_FOLDER = Path(__file__).parents[1] / "migrations_keyring"

if __name__ == "__main__":
    settings = from_environment(CandidateSettings)
    migrate(FOLDER, settings.database_url.get_secret_value())
    migrate(KEYRING_FOLDER, settings.keyring_database_url.get_secret_value())
