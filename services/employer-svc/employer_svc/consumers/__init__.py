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
    CandidateHeartbeat,
    CandidateHidden,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateSetAside,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.complaint import ComplaintUpheld
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.candidate.pathway import PathwayPublished
from pathways_contracts.events.candidate.protection import ProtectionVerdictCorrected, ProtectionVerdictReached
from pathways_contracts.events.candidate.reservation import (
    ReservationConfirmed,
    ReservationExpired,
    ReservationRejected,
    ReservationReleased,
)
from pathways_contracts.events.candidate.safety_sheet import RedPathwayDecided, SafetySheetAcknowledged
from pathways_contracts.events.candidate.visa_case import (
    PermanentStatusGranted,
    VisaCaseClosed,
    VisaCaseCorrected,
    VisaCaseMovedToPathway,
    VisaCaseOpened,
    VisaGranted,
    WorkPermitted,
)
from pathways_contracts.events.integration.concern import ConcernRaised
from pathways_contracts.events.integration.integration_case import (
    CheckinCorrected,
    CheckinRecorded,
    EmploymentCorrected,
    EmploymentEnded,
    EmploymentStarted,
)
from pathways_contracts.events.integration.travel import ArrivalConfirmed, ArrivalCorrected, TravelDeparted
from pathways_contracts.events.matching.match import MatchShortlisted
from pathways_contracts.events.training.enrolment import (
    EnrolmentAdvanced,
    EnrolmentCorrected,
    EnrolmentDropped,
    EnrolmentFailed,
)

from employer_svc.consumers.when_a_fact_was_corrected_go_back import (
    when_arrival_corrected_go_back,
    when_day_180_is_corrected_go_back,
    when_employment_corrected_go_back,
    when_visa_case_corrected_go_back,
)
from employer_svc.consumers.when_candidate_moved_keep_standing import (
    when_candidate_corrected_take_them_back,
    when_candidate_died_end_everything,
    when_candidate_erased_end_everything,
    when_candidate_found_solution_end_everything,
    when_candidate_handed_over_know_the_new_partner,
    when_candidate_heartbeat_know_the_age,
    when_candidate_hidden_show_no_more,
    when_candidate_may_be_shown_show_again,
    when_candidate_merged_park_everything,
    when_candidate_registered_know_the_partner,
    when_candidate_set_aside_show_no_more,
    when_candidate_withdrawn_end_everything,
    when_merge_undone_go_on,
)
from employer_svc.consumers.when_complaint_upheld_hold_employer_to_account import (
    when_complaint_upheld_hold_employer_to_account,
)
from employer_svc.consumers.when_concern_raised_note_it_in_confidence import (
    when_concern_raised_note_it_in_confidence,
)
from employer_svc.consumers.when_consent_changed_keep_it import (
    when_consent_granted_keep_it,
    when_consent_heartbeat_know_the_age,
    when_consent_withdrawn_heed_it,
)
from employer_svc.consumers.when_employment_moved_advance_placement import (
    when_day_180_is_reached_placement_is_sustained,
    when_employment_ended_end_placement,
    when_employment_started_placement_has_started,
)
from employer_svc.consumers.when_match_shortlisted_open_application import when_match_shortlisted_open_application
from employer_svc.consumers.when_pathway_published_know_it import when_pathway_published_know_it
from employer_svc.consumers.when_protection_verdict_reached_know_it import (
    when_protection_verdict_corrected_forget_it,
    when_protection_verdict_reached_know_it,
)
from employer_svc.consumers.when_reservation_confirmed_allow_contract import when_reservation_confirmed_allow_contract
from employer_svc.consumers.when_reservation_lost_end_application import (
    when_reservation_expired_end_application,
    when_reservation_released_end_application,
)
from employer_svc.consumers.when_reservation_rejected_end_application import when_reservation_rejected_end_application
from employer_svc.consumers.when_safety_sheet_acknowledged_know_it import (
    when_red_pathway_decided_know_it,
    when_safety_sheet_acknowledged_know_it,
)
from employer_svc.consumers.when_team_changed_show_its_members import (
    when_team_member_joined_show_their_part,
    when_team_member_left_show_no_more,
)
from employer_svc.consumers.when_training_lost_recheck_offer import (
    when_training_deferred_recheck_offer,
    when_training_lost_recheck_offer,
    when_training_stands_again_ask_no_more,
)
from employer_svc.consumers.when_travel_moved_advance_placement import (
    when_arrival_confirmed_placement_has_arrived,
    when_travel_departed_placement_is_travelling,
)
from employer_svc.consumers.when_visa_case_moved_advance_placement import (
    when_permanent_status_granted_placement_is_durable,
    when_visa_case_closed_end_placement,
    when_visa_case_moved_to_pathway_follow_it,
    when_visa_case_opened_placement_is_in_visa,
    when_visa_granted_placement_is_in_predeparture,
    when_work_permitted_placement_is_in_predeparture,
)

SUBSCRIPTIONS: Final[Subscriptions] = (
    on(MatchShortlisted, when_match_shortlisted_open_application),
    on(ReservationConfirmed, when_reservation_confirmed_allow_contract),
    on(ReservationRejected, when_reservation_rejected_end_application),
    on(ReservationReleased, when_reservation_released_end_application),
    on(ReservationExpired, when_reservation_expired_end_application),
    on(VisaCaseOpened, when_visa_case_opened_placement_is_in_visa),
    on(VisaGranted, when_visa_granted_placement_is_in_predeparture),
    on(WorkPermitted, when_work_permitted_placement_is_in_predeparture),
    on(VisaCaseMovedToPathway, when_visa_case_moved_to_pathway_follow_it),
    on(VisaCaseClosed, when_visa_case_closed_end_placement),
    on(VisaCaseCorrected, when_visa_case_corrected_go_back),
    on(PermanentStatusGranted, when_permanent_status_granted_placement_is_durable),
    on(EnrolmentAdvanced, when_training_deferred_recheck_offer),
    on(EnrolmentDropped, when_training_lost_recheck_offer),
    on(EnrolmentFailed, when_training_lost_recheck_offer),
    on(EnrolmentCorrected, when_training_stands_again_ask_no_more),
    on(TravelDeparted, when_travel_departed_placement_is_travelling),
    on(ArrivalConfirmed, when_arrival_confirmed_placement_has_arrived),
    on(ArrivalCorrected, when_arrival_corrected_go_back),
    on(EmploymentStarted, when_employment_started_placement_has_started),
    on(CheckinRecorded, when_day_180_is_reached_placement_is_sustained),
    on(ComplaintUpheld, when_complaint_upheld_hold_employer_to_account),
    on(ConcernRaised, when_concern_raised_note_it_in_confidence),
    on(EmploymentEnded, when_employment_ended_end_placement),
    on(EmploymentCorrected, when_employment_corrected_go_back),
    on(CheckinCorrected, when_day_180_is_corrected_go_back),
    on_many(CandidateRegistered, when_candidate_registered_know_the_partner),
    on(CandidateHandedOver, when_candidate_handed_over_know_the_new_partner),
    on_many(CandidateActivated, when_candidate_may_be_shown_show_again),
    on(CandidateProfileChanged, when_candidate_may_be_shown_show_again),
    on(CandidateReturnedToPool, when_candidate_may_be_shown_show_again),
    on(CandidateHidden, when_candidate_hidden_show_no_more),
    on(CandidateSetAside, when_candidate_set_aside_show_no_more),
    on(CandidateWithdrawn, when_candidate_withdrawn_end_everything),
    on(CandidateFoundSolutionElsewhere, when_candidate_found_solution_end_everything),
    on(CandidateDied, when_candidate_died_end_everything),
    on(CandidateCorrected, when_candidate_corrected_take_them_back),
    on(CandidateMerged, when_candidate_merged_park_everything),
    on(CandidateMergeUndone, when_merge_undone_go_on),
    on(CandidateErased, when_candidate_erased_end_everything),
    on(CandidateHeartbeat, when_candidate_heartbeat_know_the_age),
    on_many(ConsentGranted, when_consent_granted_keep_it),
    on(ConsentWithdrawn, when_consent_withdrawn_heed_it),
    on(TeamMemberJoined, when_team_member_joined_show_their_part),
    on(TeamMemberLeft, when_team_member_left_show_no_more),
    on(ConsentHeartbeat, when_consent_heartbeat_know_the_age),
    on(SafetySheetAcknowledged, when_safety_sheet_acknowledged_know_it),
    on(RedPathwayDecided, when_red_pathway_decided_know_it),
    on(PathwayPublished, when_pathway_published_know_it),
    on(ProtectionVerdictReached, when_protection_verdict_reached_know_it),
    on(ProtectionVerdictCorrected, when_protection_verdict_corrected_forget_it),
    *KNOW_MACHINES,
)
