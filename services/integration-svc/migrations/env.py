"""Alembic's environment of integration-svc."""

from integration_svc.store import rows  # noqa: F401  # the tables register themselves
from integration_svc.store.base import Row
from integration_svc.store.walls import WALLS
from pathways_chassis.migrations import run_environment
from pathways_chassis.tables import metadata

run_environment([Row.metadata, metadata], WALLS)
