"""Brings the service's database to the newest revision: `python -m matching_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate
from pathways_chassis.settings import from_environment

from matching_svc.settings import MatchingSettings

FOLDER = Path(__file__).parents[1] / "migrations"

if __name__ == "__main__":
    migrate(FOLDER, from_environment(MatchingSettings).database_url.get_secret_value())
