"""Brings the service's database to the newest revision: `python -m employer_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate

from employer_svc.settings import EmployerSettings

FOLDER = Path(__file__).parents[1] / "migrations"

if __name__ == "__main__":
    migrate(FOLDER, EmployerSettings().database_url.get_secret_value())
