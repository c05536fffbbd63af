"""What this service does about events: SUBSCRIPTIONS is the whole list, each reaction has a file that says it."""

from typing import Final

from pathways_chassis.messaging.reactions import Subscriptions, on, on_many
from pathways_chassis.messaging.when_api_key_changed_know_its_machine import KNOW_MACHINES
from pathways_contracts.events.candidate import candidate, consent
from pathways_contracts.events.candidate.pathway import PathwayPublished
from pathways_contracts.events.employer import vacancy
from pathways_contracts.events.employer.application import (
    ApplicationCorrected,
    ApplicationEnded,
    ApplicationNotOpened,
    ApplicationOpened,
)
from pathways_contracts.events.employer.placement import PlacementCorrected, PlacementEnded
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished

from matching_svc.consumers import (
    when_a_fact_was_corrected_go_back as correcting,
)
from matching_svc.consumers import (
    when_candidate_enters_pool_index_profile as entering,
)
from matching_svc.consumers import (
    when_candidate_leaves_pool_purge_lists as leaving,
)
from matching_svc.consumers import (
    when_candidate_must_not_be_shown_hide_matches as hiding,
)
from matching_svc.consumers import (
    when_consent_changed_know_who_said_no as consents,
)
from matching_svc.consumers import (
    when_course_published_know_what_training_closes as training,
)
from matching_svc.consumers import (
    when_vacancy_opened_find_people as opening,
)
from matching_svc.consumers import (
    when_vacancy_takes_nobody_expire_matches as resting,
)
from matching_svc.consumers.when_application_ended_keep_match_decided import (
    when_application_ended_keep_match_decided,
    when_placement_ended_keep_match_decided,
)
from matching_svc.consumers.when_application_not_opened_let_match_lapse import (
    when_application_not_opened_let_match_lapse,
)
from matching_svc.consumers.when_application_opened_link_match import when_application_opened_link_match
from matching_svc.consumers.when_candidate_handed_over_follow_partner import when_candidate_handed_over_follow_partner
from matching_svc.consumers.when_candidates_beat_date_the_view import when_candidates_beat_date_the_view
from matching_svc.consumers.when_pathway_published_judge_its_vacancies_again import (
    when_pathway_published_judge_its_vacancies_again,
)

SUBSCRIPTIONS: Final[Subscriptions] = (
    on_many(
        candidate.CandidateActivated,
        entering.when_candidate_activated_index_profile,
        entering.when_candidates_activated_index_profiles,
    ),
    on(candidate.CandidateProfileChanged, entering.when_candidate_profile_changed_index_profile),
    on(candidate.CandidateReturnedToPool, entering.when_candidate_returned_to_pool_index_profile),
    on(candidate.CandidateHandedOver, when_candidate_handed_over_follow_partner),
    on(candidate.CandidateReserved, leaving.when_candidate_reserved_purge_lists),
    on(candidate.CandidatePlaced, leaving.when_candidate_placed_purge_lists),
    on(candidate.CandidateSetAside, leaving.when_candidate_set_aside_purge_lists),
    on(candidate.CandidateBecameAlumni, leaving.when_candidate_became_alumni_purge_lists),
    on(candidate.CandidateWithdrawn, hiding.when_candidate_withdrawn_hide_matches),
    on(candidate.CandidateHidden, hiding.when_candidate_hidden_hide_matches),
    on(candidate.CandidateFoundSolutionElsewhere, hiding.when_candidate_found_solution_elsewhere_hide_matches),
    on(candidate.CandidateDied, hiding.when_candidate_died_hide_matches),
    on(candidate.CandidateMerged, hiding.when_candidate_merged_hide_matches),
    on(candidate.CandidateErased, hiding.when_candidate_erased_forget_profile),
    on(candidate.CandidateHeartbeat, when_candidates_beat_date_the_view),
    on(consent.ConsentWithdrawn, consents.when_consent_withdrawn_know_it),
    on(consent.ConsentGranted, consents.when_consent_granted_take_no_back),
    on(consent.ConsentHeartbeat, consents.when_consents_beat_date_the_view),
    on(vacancy.VacancyOpened, opening.when_vacancy_opened_find_people),
    on(vacancy.VacancyResumed, opening.when_vacancy_resumed_find_people),
    on(vacancy.VacancyReopened, opening.when_vacancy_reopened_find_people),
    on(vacancy.VacancyPaused, resting.when_vacancy_paused_stop_proposing),
    on(vacancy.VacancyFilled, resting.when_vacancy_filled_expire_matches),
    on(vacancy.VacancyClosed, resting.when_vacancy_closed_expire_matches),
    on(vacancy.VacancyCorrected, correcting.when_vacancy_corrected_let_it_rest),
    on(ApplicationOpened, when_application_opened_link_match),
    on(ApplicationNotOpened, when_application_not_opened_let_match_lapse),
    on(ApplicationEnded, when_application_ended_keep_match_decided),
    on(PlacementEnded, when_placement_ended_keep_match_decided),
    on(PlacementCorrected, correcting.when_placement_corrected_note_no_end),
    on(ApplicationCorrected, correcting.when_application_corrected_note_no_end),
    on(CoursePublished, training.when_course_published_know_what_training_closes),
    on(CohortOpened, training.when_cohort_opened_judge_its_vacancies_again),
    on(CohortCancelled, training.when_cohort_cancelled_judge_its_vacancies_again),
    on(PathwayPublished, when_pathway_published_judge_its_vacancies_again),
    *KNOW_MACHINES,
)
