"""Alembic's environment of employer-svc."""

from employer_svc.store import rows  # noqa: F401  # the tables register themselves
from employer_svc.store.base import Row
from employer_svc.store.walls import WALLS
from pathways_chassis.migrations import run_environment
from pathways_chassis.tables import metadata

run_environment([Row.metadata, metadata], WALLS)
