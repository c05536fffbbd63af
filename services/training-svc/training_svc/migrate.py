"""Brings the service's database to the newest revision: `python -m training_svc.migrate`."""

from pathlib import Path

from pathways_chassis.migrations import migrate
from pathways_chassis.settings import from_environment

from training_svc.settings import TrainingSettings

FOLDER = Path(__file__).parents[1] / "migrations"

if __name__ == "__main__":
    migrate(FOLDER, from_environment(TrainingSettings).database_url.get_secret_value())
