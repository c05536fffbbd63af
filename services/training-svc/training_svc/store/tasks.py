"""SQL about the tasks of a learner: whose they are follows who looks after the person."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from training_svc.store.rows import Enrolment, HomeOutcome, Orientation, Recognition, TrainingPlan


def aggregates_about(candidate_id: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about a person may have; those of a cohort stay with who runs it."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (Enrolment, HomeOutcome, Orientation, Recognition, TrainingPlan)
    ]
    return sa.union_all(*about)
