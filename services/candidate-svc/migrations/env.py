"""Alembic's environment of candidate-svc."""

from candidate_svc.store import (  # noqa: F401  # the tables register themselves
    api_key_rows,
    complaint_rows,
    consent_rows,
    disclosure_rows,
    document_rows,
    erasure_rows,
    parity_rows,
    review_rows,
    rows,
    safety_rows,
    team_rows,
    webhook_rows,
)
from candidate_svc.store.base import Row
from candidate_svc.store.walls import WALLS
from pathways_chassis.migrations import run_environment
from pathways_chassis.tables import metadata

run_environment([Row.metadata, metadata], WALLS)
