"""What must not be found among plans, enrolments, recognitions and orientations (see `pathways_chassis.sweep`)."""

from datetime import timedelta
from typing import Final

from pathways_chassis.sweep import Sweep, without_next_step

from training_svc.domain.enrolment import HOLDS_A_SEAT, EnrolmentState
from training_svc.domain.home_outcome import HomeOutcomeState
from training_svc.domain.learner import SOLUTION_ELSEWHERE
from training_svc.domain.orientation import OrientationState
from training_svc.domain.recognition import RecognitionState

_PARTNER: Final = "(select l.partner_id from learner l where l.id = a.candidate_id)"
_HOLDING: Final = ", ".join(f"'{state}'" for state in sorted(HOLDS_A_SEAT))

SWEEP: Final[Sweep] = {
    "enrolment_without_next_step": without_next_step(
        "enrolment",
        "enrolment",
        {EnrolmentState.APPLIED, EnrolmentState.ACCEPTED, EnrolmentState.COMPLETED, EnrolmentState.DEFERRED},
        timedelta(days=90),
        organisation=_PARTNER,
    ),
    "home_outcome_without_next_step": without_next_step(
        "home_outcome",
        "(select h.* from home_outcome h join learner l on l.id = h.candidate_id"
        f" where l.training_allowed and (l.left_for is null or l.left_for = '{SOLUTION_ELSEWHERE}'))",
        set(HomeOutcomeState) - {HomeOutcomeState.RETAINED},
        timedelta(days=180),
        organisation=_PARTNER,
    ),
    "recognition_without_next_step": without_next_step(
        "recognition",
        "recognition",
        set(RecognitionState) - {RecognitionState.DECIDED, RecognitionState.CERTIFIED, RecognitionState.WITHDRAWN},
        timedelta(days=60),
        organisation=_PARTNER,
    ),
    "seats_without_enrolment": f"""
        select 'cohort' as aggregate, c.id as aggregate_id, c.provider_id as organisation_id, c.seats, c.taken,
          count(e.id) as holding
        from cohort c
        left join enrolment e on e.cohort_id = c.id and e.state in ({_HOLDING})
        group by c.id having c.taken <> count(e.id)
    """,
    "orientation_without_next_step": without_next_step(
        "orientation",
        "orientation",
        {OrientationState.RESERVED},
        timedelta(days=270),
        organisation=_PARTNER,
    ),
}
"""Who is on a waiting list waits on purpose, and a course in progress has its own length. Orientation comes before the
departure, and a visa may take half a year."""
