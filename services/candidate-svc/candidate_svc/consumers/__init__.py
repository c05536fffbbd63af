"""What this service does about events: SUBSCRIPTIONS is the whole list, each reaction has a file that says it."""

from typing import Final

from pathways_chassis.messaging.reactions import Handler, Subscription, Subscriptions, on, on_many
from pathways_contracts.event import Event, JourneyEvent
from pathways_contracts.events import EVENTS
from pathways_contracts.events.employer.application import ApplicationAccepted, ApplicationEnded, OfferMade
from pathways_contracts.events.employer.employer import EmployerClosed
from pathways_contracts.events.employer.erasure import EmployerErasureConfirmed
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementCorrected, PlacementEnded
from pathways_contracts.events.integration.erasure import IntegrationErasureConfirmed
from pathways_contracts.events.integration.integration_case import (
    EmploymentCorrected,
    EmploymentEnded,
    EmploymentStarted,
    IntegrationCaseAdvanced,
)
from pathways_contracts.events.integration.travel import ArrivalConfirmed, ArrivalCorrected
from pathways_contracts.events.matching.erasure import MatchingErasureConfirmed
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.erasure import TrainingErasureConfirmed
from pathways_contracts.webhooks import SUBSCRIBABLE

from candidate_svc.consumers.record_every_step_of_the_journey import (
    record_every_step_of_the_journey,
    record_steps_of_the_journey,
)
from candidate_svc.consumers.when_a_fact_was_corrected_bind_again import (
    when_employment_corrected_stand_again,
    when_placement_corrected_bind_again,
)
from candidate_svc.consumers.when_application_accepted_reserve_candidate import (
    when_application_accepted_reserve_candidate,
)
from candidate_svc.consumers.when_application_ended_release_reservation import (
    when_application_ended_release_reservation,
)
from candidate_svc.consumers.when_arrival_confirmed_know_where_person_is import (
    when_arrival_confirmed_know_where_person_is,
    when_arrival_corrected_know_it_no_more,
)
from candidate_svc.consumers.when_credential_issued_prove_skills import when_credential_issued_prove_skills
from candidate_svc.consumers.when_employer_closed_revoke_its_api_keys import when_employer_closed_revoke_its_api_keys
from candidate_svc.consumers.when_employment_ended_return_candidate_to_pool import (
    when_employment_ended_return_candidate_to_pool,
)
from candidate_svc.consumers.when_employment_started_place_candidate import when_employment_started_place_candidate
from candidate_svc.consumers.when_erasure_confirmed_complete_the_erasure import (
    when_erasure_confirmed_complete_the_erasure,
)
from candidate_svc.consumers.when_integration_case_closed_candidate_becomes_alumni import (
    when_integration_case_closed_candidate_becomes_alumni,
)
from candidate_svc.consumers.when_offer_made_make_sure_of_age import when_offer_made_make_sure_of_age
from candidate_svc.consumers.when_offer_made_tell_unhcr import when_offer_made_tell_unhcr
from candidate_svc.consumers.when_placement_confirmed_open_visa_case import when_placement_confirmed_open_visa_case
from candidate_svc.consumers.when_placement_ended_release_reservation import (
    when_placement_ended_release_reservation,
)
from candidate_svc.consumers.when_something_concerns_a_person_tell_them import (
    when_something_concerns_a_person_tell_them,
)
from candidate_svc.consumers.when_something_public_happened_tell_subscribers import (
    record_a_step_and_tell_subscribers,
    record_steps_and_tell_subscribers,
    when_something_public_happened_tell_subscribers,
)
from candidate_svc.domain.news import CONCERNS_A_PERSON

REACTIONS: Final[Subscriptions] = (
    on(OfferMade, when_offer_made_make_sure_of_age, when_offer_made_tell_unhcr),
    on(ApplicationAccepted, when_application_accepted_reserve_candidate),
    on(ApplicationEnded, when_application_ended_release_reservation),
    on(PlacementConfirmed, when_placement_confirmed_open_visa_case),
    on(PlacementEnded, when_placement_ended_release_reservation),
    on(PlacementCorrected, when_placement_corrected_bind_again),
    on(ArrivalConfirmed, when_arrival_confirmed_know_where_person_is),
    on(ArrivalCorrected, when_arrival_corrected_know_it_no_more),
    on(EmployerClosed, when_employer_closed_revoke_its_api_keys),
    on(EmploymentStarted, when_employment_started_place_candidate),
    on(EmploymentEnded, when_employment_ended_return_candidate_to_pool),
    on(EmploymentCorrected, when_employment_corrected_stand_again),
    on(IntegrationCaseAdvanced, when_integration_case_closed_candidate_becomes_alumni),
    on(CredentialIssued, when_credential_issued_prove_skills),
    on(EmployerErasureConfirmed, when_erasure_confirmed_complete_the_erasure),
    on(MatchingErasureConfirmed, when_erasure_confirmed_complete_the_erasure),
    on(TrainingErasureConfirmed, when_erasure_confirmed_complete_the_erasure),
    on(IntegrationErasureConfirmed, when_erasure_confirmed_complete_the_erasure),
)

_HANDLERS = {entry.event: entry.handlers for entry in REACTIONS}


def _told(event: type[Event]) -> tuple[Handler, ...]:
    return (when_something_concerns_a_person_tell_them,) if event in CONCERNS_A_PERSON else ()


def _public(event: type[Event]) -> tuple[Handler, ...]:
    return (when_something_public_happened_tell_subscribers,) if event in SUBSCRIBABLE else ()


def _reactions_to(event: type[JourneyEvent]) -> Subscription:
    """The journey view shows every event that names a candidate, whatever else it leads to."""
    others = (*_HANDLERS.get(event, ()), *_told(event))
    if others:
        return on(event, *others, *_public(event), record_every_step_of_the_journey)
    if event in SUBSCRIBABLE:
        return on_many(event, record_a_step_and_tell_subscribers, record_steps_and_tell_subscribers)
    return on_many(event, record_every_step_of_the_journey, record_steps_of_the_journey)


SUBSCRIPTIONS: Final[Subscriptions] = (
    *(_reactions_to(event) for event in EVENTS.values() if issubclass(event, JourneyEvent)),
    *(one for one in REACTIONS if not issubclass(one.event, JourneyEvent)),
)
