"""What must not be found among matches (see `pathways_chassis.sweep`)."""

from typing import Final

from pathways_chassis.sweep import EVENTS_ARE_UNDER_WAY, Sweep

from matching_svc.domain.match import MatchState

SWEEP: Final[Sweep] = {
    "shortlisted_without_application": f"""
        select 'match' as aggregate, m.id as aggregate_id, null::uuid as organisation_id, m.vacancy_id, m.candidate_id
        from match m
        join stage_history h on h.aggregate = 'match' and h.aggregate_id = m.id
          and h.to_state = '{MatchState.SHORTLISTED}'
        where m.state = '{MatchState.SHORTLISTED}' and m.application_id is null
          and h.recorded_at < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
}
