"""Which aggregates somebody may read, and so the tasks about them: by which scope, and which rows."""

from typing import Final

from pathways_chassis.belonging import Readable, Readables
from pathways_contracts.access import Scope

from training_svc.store.courses import cohorts_seen_by
from training_svc.store.enrolments import enrolments_seen_by, home_outcomes_seen_by
from training_svc.store.learning import orientations_seen_by, plans_seen_by, recognitions_seen_by

READABLES: Final[Readables] = {
    "cohort": Readable(Scope.TRAINING_READ, cohorts_seen_by),
    "enrolment": Readable(Scope.TRAINING_READ, enrolments_seen_by),
    "home_outcome": Readable(Scope.TRAINING_READ, home_outcomes_seen_by),
    "orientation": Readable(Scope.TRAINING_READ, orientations_seen_by),
    "recognition": Readable(Scope.TRAINING_READ, recognitions_seen_by),
    "training_plan": Readable(Scope.TRAINING_READ, plans_seen_by),
    "vacancy": Readable(Scope.TRAINING_READ),
}
"""What vacancies lack is shown to whoever reads courses: of a vacancy itself others know."""
