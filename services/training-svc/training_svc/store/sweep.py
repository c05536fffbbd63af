"""What must not be found among plans, enrolments, recognitions and orientations (see `pathways_chassis.sweep`)."""

from datetime import timedelta
from typing import Final

from pathways_chassis.sweep import Sweep, without_next_step

from training_svc.domain.enrolment import EnrolmentState
from training_svc.domain.recognition import RecognitionState

_PARTNER: Final = "(select l.partner_id from learner l where l.id = a.candidate_id)"

SWEEP: Final[Sweep] = {
    "enrolment_without_next_step": without_next_step(
        "enrolment",
        "enrolment",
        {EnrolmentState.APPLIED, EnrolmentState.ACCEPTED, EnrolmentState.COMPLETED, EnrolmentState.DEFERRED},
        timedelta(days=90),
        organisation=_PARTNER,
    ),
    "recognition_without_next_step": without_next_step(
        "recognition",
        "recognition",
        set(RecognitionState) - {RecognitionState.DECIDED, RecognitionState.CERTIFIED, RecognitionState.WITHDRAWN},
        timedelta(days=60),
        organisation=_PARTNER,
    ),
    "seats_without_enrolment": """
        select 'cohort' as aggregate, c.id as aggregate_id, null::uuid as organisation_id, c.seats,
          count(e.id) as enrolled
        from cohort c
        join enrolment e on e.cohort_id = c.id and e.state in ('accepted', 'enrolled', 'in_progress')
        group by c.id having count(e.id) > c.seats
    """,
}
"""Who is on a waiting list waits on purpose, and a course in progress has its own length."""
