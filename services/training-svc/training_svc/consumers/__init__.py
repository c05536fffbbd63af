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
    CandidateHidden,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.candidate.visa_case import VisaCaseOpened
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementCorrected, PlacementEnded
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyCorrected, VacancyOpened
from pathways_contracts.events.matching.gap import GapFound

from training_svc.consumers.when_a_fact_was_corrected_learn_on import (
    when_candidate_corrected_learn_on,
    when_placement_corrected_keep_place,
    when_vacancy_corrected_note_demand,
)
from training_svc.consumers.when_candidate_erased_forget_learner import when_candidate_erased_forget_learner
from training_svc.consumers.when_candidate_handed_over_follow_partner import when_candidate_handed_over_follow_partner
from training_svc.consumers.when_candidate_hidden_take_back_plans import when_candidate_hidden_take_back_plans
from training_svc.consumers.when_candidate_merged_learn_as_one import (
    when_candidate_merged_learn_as_one,
    when_merge_undone_learn_as_two,
)
from training_svc.consumers.when_candidate_registered_know_learner import when_candidate_registered_know_learner
from training_svc.consumers.when_candidate_shown_allow_plans import when_candidate_shown_allow_plans
from training_svc.consumers.when_candidate_withdrawn_end_training import (
    when_candidate_died_end_training,
    when_candidate_found_solution_end_training,
    when_candidate_withdrawn_end_training,
)
from training_svc.consumers.when_consent_granted_allow_training import when_consent_granted_allow_training
from training_svc.consumers.when_consent_withdrawn_suspend_training import when_consent_withdrawn_suspend_training
from training_svc.consumers.when_consents_beat_date_the_view import when_consents_beat_date_the_view
from training_svc.consumers.when_gap_found_propose_training_plan import (
    when_gap_found_propose_training_plan,
    when_gaps_found_propose_training_plans,
)
from training_svc.consumers.when_placement_confirmed_reserve_orientation import (
    when_placement_confirmed_reserve_orientation,
)
from training_svc.consumers.when_placement_ended_cancel_orientation import when_placement_ended_cancel_orientation
from training_svc.consumers.when_team_changed_show_its_members import (
    when_team_member_joined_show_their_part,
    when_team_member_left_show_no_more,
)
from training_svc.consumers.when_vacancy_closed_forget_demand import when_vacancy_closed_forget_demand
from training_svc.consumers.when_vacancy_opened_note_demand import when_vacancy_opened_note_demand
from training_svc.consumers.when_visa_case_opened_from_within_cancel_orientation import (
    when_visa_case_opened_from_within_cancel_orientation,
)

SUBSCRIPTIONS: Final[Subscriptions] = (
    on_many(GapFound, when_gap_found_propose_training_plan, when_gaps_found_propose_training_plans),
    on(PlacementConfirmed, when_placement_confirmed_reserve_orientation),
    on(VisaCaseOpened, when_visa_case_opened_from_within_cancel_orientation),
    on(PlacementEnded, when_placement_ended_cancel_orientation),
    on(PlacementCorrected, when_placement_corrected_keep_place),
    on(VacancyOpened, when_vacancy_opened_note_demand),
    on(VacancyClosed, when_vacancy_closed_forget_demand),
    on(VacancyCorrected, when_vacancy_corrected_note_demand),
    on_many(ConsentGranted, when_consent_granted_allow_training),
    on(ConsentWithdrawn, when_consent_withdrawn_suspend_training),
    on(ConsentHeartbeat, when_consents_beat_date_the_view),
    on(TeamMemberJoined, when_team_member_joined_show_their_part),
    on(TeamMemberLeft, when_team_member_left_show_no_more),
    on_many(CandidateRegistered, when_candidate_registered_know_learner),
    on(CandidateHandedOver, when_candidate_handed_over_follow_partner),
    on_many(CandidateActivated, when_candidate_shown_allow_plans),
    on(CandidateReturnedToPool, when_candidate_shown_allow_plans),
    on(CandidateProfileChanged, when_candidate_shown_allow_plans),
    on(CandidateHidden, when_candidate_hidden_take_back_plans),
    on(CandidateWithdrawn, when_candidate_withdrawn_end_training),
    on(CandidateCorrected, when_candidate_corrected_learn_on),
    on(CandidateFoundSolutionElsewhere, when_candidate_found_solution_end_training),
    on(CandidateDied, when_candidate_died_end_training),
    on(CandidateMerged, when_candidate_merged_learn_as_one),
    on(CandidateMergeUndone, when_merge_undone_learn_as_two),
    on(CandidateErased, when_candidate_erased_forget_learner),
    *KNOW_MACHINES,
)
