"""Brings the service's database to the newest revision: `python -m employer_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate
from pathways_chassis.settings import from_environment

from employer_svc.settings import EmployerSettings

FOLDER = Path(__file__).parents[1] / "migrations"

if __name__ == "__main__":
    migrate(FOLDER, from_environment(EmployerSettings).database_url.get_secret_value())
