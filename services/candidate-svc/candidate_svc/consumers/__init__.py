"""What this service does about events: SUBSCRIPTIONS is the whole list, each reaction has a file that says it."""

from typing import Final

from pathways_chassis.messaging.reactions import Subscriptions, on
from pathways_contracts.event import JourneyEvent
from pathways_contracts.events import EVENTS
from pathways_contracts.events.employer.application import ApplicationAccepted, ApplicationEnded
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded
from pathways_contracts.events.integration.integration_case import (
    EmploymentEnded,
    EmploymentStarted,
    IntegrationCaseAdvanced,
)
from pathways_contracts.events.training.credential import CredentialIssued

from candidate_svc.consumers.record_every_step_of_the_journey import record_every_step_of_the_journey
from candidate_svc.consumers.when_application_accepted_reserve_candidate import (
    when_application_accepted_reserve_candidate,
)
from candidate_svc.consumers.when_application_ended_release_reservation import (
    when_application_ended_release_reservation,
)
from candidate_svc.consumers.when_credential_issued_prove_skills import when_credential_issued_prove_skills
from candidate_svc.consumers.when_employment_ended_return_candidate_to_pool import (
    when_employment_ended_return_candidate_to_pool,
)
from candidate_svc.consumers.when_employment_started_place_candidate import when_employment_started_place_candidate
from candidate_svc.consumers.when_integration_case_closed_candidate_becomes_alumni import (
    when_integration_case_closed_candidate_becomes_alumni,
)
from candidate_svc.consumers.when_placement_confirmed_open_visa_case import when_placement_confirmed_open_visa_case
from candidate_svc.consumers.when_placement_ended_release_reservation import (
    when_placement_ended_release_reservation,
)

REACTIONS: Final[Subscriptions] = (
    on(ApplicationAccepted, when_application_accepted_reserve_candidate),
    on(ApplicationEnded, when_application_ended_release_reservation),
    on(PlacementConfirmed, when_placement_confirmed_open_visa_case),
    on(PlacementEnded, when_placement_ended_release_reservation),
    on(EmploymentStarted, when_employment_started_place_candidate),
    on(EmploymentEnded, when_employment_ended_return_candidate_to_pool),
    on(IntegrationCaseAdvanced, when_integration_case_closed_candidate_becomes_alumni),
    on(CredentialIssued, when_credential_issued_prove_skills),
)

_HANDLERS = {entry.event: entry.handlers for entry in REACTIONS}

# The journey view shows every event that names a candidate, whatever else it leads to.
SUBSCRIPTIONS: Final[Subscriptions] = tuple(
    on(event, *_HANDLERS.get(event, ()), record_every_step_of_the_journey)
    for event in EVENTS.values()
    if issubclass(event, JourneyEvent)
)
