"""What may be corrected in this service: CORRECTABLES is the whole list; which moves, says each machine."""

from typing import Final

from pathways_chassis.corrections import Correctable, Correctables
from pathways_contracts.access import Scope

from integration_svc.domain.checkin import CHECKIN
from integration_svc.domain.integration_case import CASE
from integration_svc.domain.protection_alert import ALERT
from integration_svc.domain.travel import TRAVEL
from integration_svc.store.cases import alerts_seen_by, cases_seen_by, checkins_seen_by, travels_seen_by
from integration_svc.usecases.correct_alert import alert_to_correct, follow_alert
from integration_svc.usecases.correct_case import case_to_correct, check_case, follow_case
from integration_svc.usecases.correct_checkin import check_checkin, checkin_to_correct, follow_checkin
from integration_svc.usecases.correct_travel import check_travel, follow_travel, travel_to_correct

CORRECTABLES: Final[Correctables] = (
    Correctable(
        machine=TRAVEL,
        path="travels",
        scope=Scope.TRAVEL_WRITE,
        load=travel_to_correct,
        check=check_travel,
        follow=follow_travel,
        seen_by=travels_seen_by,
    ),
    Correctable(
        machine=CASE,
        path="integration-cases",
        scope=Scope.INTEGRATION_WRITE,
        load=case_to_correct,
        check=check_case,
        follow=follow_case,
        seen_by=cases_seen_by,
    ),
    Correctable(
        machine=CHECKIN,
        path="checkins",
        scope=Scope.CHECKINS_WRITE,
        load=checkin_to_correct,
        check=check_checkin,
        follow=follow_checkin,
        seen_by=checkins_seen_by,
    ),
    Correctable(
        machine=ALERT,
        path="alerts",
        scope=Scope.ALERTS_WRITE,
        load=alert_to_correct,
        follow=follow_alert,
        seen_by=alerts_seen_by,
    ),
)
