"""What may be corrected in this service: CORRECTABLES is the whole list; which moves, says each machine."""

from typing import Final

from pathways_chassis.corrections import Correctable, Correctables
from pathways_contracts.access import Scope

from employer_svc.domain.application import APPLICATION
from employer_svc.domain.placement import PLACEMENT
from employer_svc.domain.vacancy import VACANCY
from employer_svc.store.applications import applications_seen_by
from employer_svc.store.placements import placements_seen_by
from employer_svc.store.vacancies import vacancies_seen_by
from employer_svc.usecases.correct_application import (
    application_to_correct,
    check_application,
    follow_application,
)
from employer_svc.usecases.correct_placement import check_placement, follow_placement, placement_to_correct
from employer_svc.usecases.correct_vacancy import check_vacancy, follow_vacancy, vacancy_to_correct

# An employer's suspension has a way back of its own, `lift_suspension`, with rules that a correction must not evade.
CORRECTABLES: Final[Correctables] = (
    Correctable(
        machine=VACANCY,
        path="vacancies",
        scope=Scope.VACANCIES_WRITE,
        load=vacancy_to_correct,
        check=check_vacancy,
        follow=follow_vacancy,
        seen_by=vacancies_seen_by,
    ),
    Correctable(
        machine=APPLICATION,
        path="applications",
        scope=Scope.APPLICATIONS_WRITE,
        load=application_to_correct,
        check=check_application,
        follow=follow_application,
        seen_by=applications_seen_by,
    ),
    Correctable(
        machine=PLACEMENT,
        path="placements",
        scope=Scope.PLACEMENTS_WRITE,
        load=placement_to_correct,
        check=check_placement,
        follow=follow_placement,
        seen_by=placements_seen_by,
    ),
)
