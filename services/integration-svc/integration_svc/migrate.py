"""Brings the service's database to the newest revision: `python -m integration_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate
from pathways_chassis.settings import from_environment

from integration_svc.settings import IntegrationSettings

FOLDER = Path(__file__).parents[1] / "migrations"

if __name__ == "__main__":
    migrate(FOLDER, from_environment(IntegrationSettings).database_url.get_secret_value())
