"""Alembic's environment of training-svc."""

from pathways_chassis.migrations import run_environment
from pathways_chassis.tables import metadata
from training_svc.store import rows  # noqa: F401  # the tables register themselves
from training_svc.store.base import Row
from training_svc.store.walls import WALLS

run_environment([Row.metadata, metadata], WALLS)
