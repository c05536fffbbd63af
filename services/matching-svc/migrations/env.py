"""Alembic's environment of matching-svc."""

from matching_svc.store import round_rows, rows  # noqa: F401  # the tables register themselves
from matching_svc.store.base import Row
from matching_svc.store.walls import WALLS
from pathways_chassis.migrations import run_environment
from pathways_chassis.tables import metadata

run_environment([Row.metadata, metadata], WALLS)
