"""What this service does about events: SUBSCRIPTIONS is the whole list, each reaction has a file that says it."""

from typing import Final

from pathways_chassis.messaging.reactions import Subscriptions, on, on_many
from pathways_chassis.messaging.when_api_key_changed_know_its_machine import KNOW_MACHINES
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateCorrected,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHandedOver,
    CandidateMerged,
    CandidateMergeUndone,
    CandidatePlaced,
    CandidateRegistered,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.candidate.pathway import PathwayPublished
from pathways_contracts.events.candidate.visa_case import (
    FamilyVisasDecided,
    FollowerVisaGranted,
    FollowerVisaLost,
    VisaCaseAdvanced,
    VisaCaseClosed,
    VisaCaseCorrected,
    VisaCaseMovedToPathway,
    VisaFileForgotten,
    VisaGranted,
    VisaRefused,
    WorkPermitted,
)
from pathways_contracts.events.employer.application import (
    ApplicationAccepted,
    ApplicationCorrected,
    ApplicationEnded,
    OfferMade,
)
from pathways_contracts.events.employer.employer import EmployerSuspended, SponsorLicenceEnded
from pathways_contracts.events.employer.placement import (
    PlacementConfirmed,
    PlacementCorrected,
    PlacementEnded,
    PlacementFrozen,
    PlacementUnfrozen,
)
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, HomeOutcomeRecorded
from pathways_contracts.events.training.orientation import OrientationCompleted

from integration_svc.consumers.count_every_fact_that_matters import count_enrolment, counted
from integration_svc.consumers.when_a_fact_was_corrected_go_back import (
    when_application_corrected_count_it_no_more,
    when_candidate_corrected_care_again,
    when_placement_corrected_go_on,
    when_visa_case_corrected_hold_travel,
)
from integration_svc.consumers.when_candidate_died_end_care import when_candidate_died_end_care
from integration_svc.consumers.when_candidate_erased_erase_person import when_candidate_erased_erase_person
from integration_svc.consumers.when_candidate_handed_over_follow_partner import (
    when_candidate_handed_over_follow_partner,
)
from integration_svc.consumers.when_candidate_merged_count_once import (
    when_candidate_merged_count_once,
    when_merge_undone_count_twice,
)
from integration_svc.consumers.when_candidate_registered_know_person import (
    when_candidate_activated_know_person,
    when_candidate_registered_know_person,
    when_candidates_came_know_them,
)
from integration_svc.consumers.when_candidate_withdrawn_let_go import (
    when_candidate_found_solution_elsewhere_let_go,
    when_candidate_withdrawn_let_go,
)
from integration_svc.consumers.when_consent_changed_keep_it import (
    when_consent_granted_keep_it,
    when_consent_withdrawn_stop_disclosing,
    when_consents_granted_keep_them,
)
from integration_svc.consumers.when_consents_beat_note_their_age import when_consents_beat_note_their_age
from integration_svc.consumers.when_employer_suspended_protect_people import (
    when_employer_suspended_protect_people,
    when_sponsor_licence_ended_protect_people,
)
from integration_svc.consumers.when_family_visas_decided_follow_family import when_family_visas_decided_follow_family
from integration_svc.consumers.when_follower_visa_decided_plan_their_travel import (
    when_follower_visa_granted_plan_their_travel,
    when_follower_visa_lost_hold_their_travel,
)
from integration_svc.consumers.when_orientation_completed_note_it import when_orientation_completed_note_it
from integration_svc.consumers.when_pathway_published_keep_deadline import when_pathway_published_keep_deadline
from integration_svc.consumers.when_placement_confirmed_keep_placement import when_placement_confirmed_keep_placement
from integration_svc.consumers.when_placement_ended_cancel_or_protect import when_placement_ended_cancel_or_protect
from integration_svc.consumers.when_placement_frozen_hold_travel import (
    when_placement_frozen_hold_travel,
    when_placement_unfrozen_go_on,
)
from integration_svc.consumers.when_team_changed_show_its_members import (
    when_team_member_joined_show_their_part,
    when_team_member_left_show_no_more,
)
from integration_svc.consumers.when_visa_case_closed_cancel_or_protect import when_visa_case_closed_cancel_or_protect
from integration_svc.consumers.when_visa_case_moved_to_pathway_keep_it import when_visa_case_moved_to_pathway_keep_it
from integration_svc.consumers.when_visa_file_forgotten_forget_its_dates import (
    when_visa_file_forgotten_forget_its_dates,
)
from integration_svc.consumers.when_visa_granted_prepare_arrival import when_visa_granted_prepare_arrival
from integration_svc.consumers.when_visa_refused_hold_travel import when_visa_refused_hold_travel
from integration_svc.consumers.when_visa_taken_back_hold_travel import when_visa_taken_back_hold_travel
from integration_svc.consumers.when_work_permitted_care_in_the_country import (
    when_work_permitted_care_in_the_country,
)
from integration_svc.domain.facts import FactKind

SUBSCRIPTIONS: Final[Subscriptions] = (
    on_many(CandidateRegistered, when_candidate_registered_know_person, when_candidates_came_know_them),
    on_many(CandidateActivated, when_candidate_activated_know_person, when_candidates_came_know_them),
    on(CandidateHandedOver, when_candidate_handed_over_follow_partner),
    on(CandidatePlaced, counted(FactKind.PLACED, "placement_id")),
    on(CandidateFoundSolutionElsewhere, when_candidate_found_solution_elsewhere_let_go),
    on(CandidateWithdrawn, when_candidate_withdrawn_let_go, counted(FactKind.WITHDRAWN, "candidate_id")),
    on(CandidateDied, when_candidate_died_end_care),
    on(CandidateCorrected, when_candidate_corrected_care_again),
    on(CandidateMerged, when_candidate_merged_count_once),
    on(CandidateMergeUndone, when_merge_undone_count_twice),
    on(CandidateErased, when_candidate_erased_erase_person),
    on_many(ConsentGranted, when_consent_granted_keep_it, when_consents_granted_keep_them),
    on(ConsentWithdrawn, when_consent_withdrawn_stop_disclosing),
    on(TeamMemberJoined, when_team_member_joined_show_their_part),
    on(TeamMemberLeft, when_team_member_left_show_no_more),
    on(ConsentHeartbeat, when_consents_beat_note_their_age),
    on(PathwayPublished, when_pathway_published_keep_deadline),
    on(
        VisaGranted,
        when_visa_granted_prepare_arrival,
        counted(FactKind.VISA_GRANTED, "visa_case_id"),
    ),
    on(
        WorkPermitted,
        when_work_permitted_care_in_the_country,
        counted(FactKind.VISA_GRANTED, "visa_case_id"),
    ),
    on(VisaRefused, when_visa_refused_hold_travel, counted(FactKind.VISA_REFUSED, "visa_case_id")),
    on(VisaCaseClosed, when_visa_case_closed_cancel_or_protect, counted(FactKind.VISA_CLOSED, "visa_case_id")),
    on(VisaCaseCorrected, when_visa_case_corrected_hold_travel),
    on(VisaCaseAdvanced, when_visa_taken_back_hold_travel),
    on(VisaCaseMovedToPathway, when_visa_case_moved_to_pathway_keep_it),
    on(VisaFileForgotten, when_visa_file_forgotten_forget_its_dates),
    on(FamilyVisasDecided, when_family_visas_decided_follow_family),
    on(FollowerVisaGranted, when_follower_visa_granted_plan_their_travel),
    on(FollowerVisaLost, when_follower_visa_lost_hold_their_travel),
    on(EmployerSuspended, when_employer_suspended_protect_people),
    on(SponsorLicenceEnded, when_sponsor_licence_ended_protect_people),
    on(VacancyOpened, counted(FactKind.VACANCY_OPENED, "vacancy_id")),
    on(OfferMade, counted(FactKind.OFFER_MADE, "application_id")),
    on(
        ApplicationAccepted,
        counted(FactKind.ACCEPTED, "application_id", lambda event: {"vacancy_id": str(event.vacancy_id)}),
    ),
    on(ApplicationEnded, counted(FactKind.APPLICATION_ENDED, "application_id", lambda event: {"end": event.end.value})),
    on(ApplicationCorrected, when_application_corrected_count_it_no_more),
    on(
        PlacementConfirmed,
        when_placement_confirmed_keep_placement,
        counted(FactKind.PLACEMENT_CONFIRMED, "placement_id"),
    ),
    on(PlacementFrozen, when_placement_frozen_hold_travel),
    on(PlacementUnfrozen, when_placement_unfrozen_go_on),
    on(
        PlacementEnded,
        when_placement_ended_cancel_or_protect,
        counted(FactKind.PLACEMENT_ENDED, "placement_id"),
    ),
    on(PlacementCorrected, when_placement_corrected_go_on),
    on(EnrolmentAdvanced, count_enrolment),
    on(
        HomeOutcomeRecorded,
        counted(
            FactKind.HOME_OUTCOME,
            "enrolment_id",
            lambda event: {
                "stage": event.stage.value,
                "since": None if event.since is None else event.since.isoformat(),
            },
        ),
    ),
    on(CredentialIssued, counted(FactKind.CREDENTIAL, "credential_id")),
    on(OrientationCompleted, when_orientation_completed_note_it),
    *KNOW_MACHINES,
)
