"""What may be corrected in this service: CORRECTABLES is the whole list; which moves, says each machine."""

from typing import Final

from pathways_chassis.corrections import Correctable, Correctables
from pathways_contracts.access import Scope

from training_svc.domain.enrolment import ENROLMENT
from training_svc.domain.recognition import RECOGNITION
from training_svc.store.enrolments import enrolments_seen_by
from training_svc.store.learning import recognitions_seen_by
from training_svc.usecases.correct_enrolment import check_enrolment, enrolment_to_correct, follow_enrolment
from training_svc.usecases.correct_recognition import (
    check_recognition,
    follow_recognition,
    recognition_to_correct,
)

CORRECTABLES: Final[Correctables] = (
    Correctable(
        machine=ENROLMENT,
        path="enrolments",
        scope=Scope.TRAINING_WRITE,
        load=enrolment_to_correct,
        check=check_enrolment,
        follow=follow_enrolment,
        seen_by=enrolments_seen_by,
    ),
    Correctable(
        machine=RECOGNITION,
        path="recognitions",
        scope=Scope.TRAINING_ASSESS,
        load=recognition_to_correct,
        check=check_recognition,
        follow=follow_recognition,
        seen_by=recognitions_seen_by,
    ),
)
