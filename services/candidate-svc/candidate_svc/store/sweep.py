"""What must not be found among people, reservations and visa cases (see `pathways_chassis.sweep`).

What other services did stands in the journey view, which is written in the transaction of each event's reaction.
"""

from datetime import timedelta
from typing import Final

from pathways_chassis.sweep import EVENTS_ARE_UNDER_WAY, Sweep, without_next_step
from pathways_contracts.events.employer.application import ApplicationEnded
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.document_file import DocumentFileState
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.domain.protection import ProtectionState
from candidate_svc.domain.reservation import ReservationState

_DECIDED: Final = {
    AuthorisationState.GRANTED,
    AuthorisationState.WITHDRAWN,
    AuthorisationState.EXPIRED,
}

_YEARS_AWAY: Final = f"'{AuthorisationKind.RENEWAL}', '{AuthorisationKind.PERMANENCE}'"
_PROMISED: Final = f"'{CandidateState.RESERVED}', '{CandidateState.PLACED}'"

SWEEP: Final[Sweep] = {
    "reservation_without_application": f"""
        select 'reservation' as aggregate, r.id as aggregate_id, c.partner_id as organisation_id, r.state,
          r.application_id, r.placement_id
        from reservation r join candidate c on c.id = r.candidate_id
        where r.state = '{ReservationState.CONFIRMED}' and exists (
          select 1 from journey_entry j where j.candidate_id = r.candidate_id and (
            (j.event_type = '{ApplicationEnded.wire_name}' and j.aggregate_id = cast(r.application_id as text))
            or (j.event_type = '{PlacementEnded.wire_name}' and j.aggregate_id = cast(r.placement_id as text))))
    """,
    "reservation_undecided": f"""
        select 'reservation' as aggregate, r.id as aggregate_id, c.partner_id as organisation_id, r.state,
          r.application_id
        from reservation r
        join candidate c on c.id = r.candidate_id
        join stage_history h on h.aggregate = 'reservation' and h.aggregate_id = r.id and h.action = 'request'
        where r.state = '{ReservationState.REQUESTED}'
          and h.recorded_at < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
    "person_and_reservation_disagree": f"""
        select 'candidate' as aggregate, c.id as aggregate_id, c.partner_id as organisation_id, c.state,
          count(r.id) as confirmed
        from candidate c
        left join reservation r on r.candidate_id = c.id and r.state = '{ReservationState.CONFIRMED}'
        group by c.id
        having count(r.id) <> case when c.state in ({_PROMISED}) then 1 else 0 end
    """,
    "placement_without_visa_case": f"""
        select 'candidate' as aggregate, c.id as aggregate_id, c.partner_id as organisation_id, c.state,
          max(j.aggregate_id) as placement_id
        from candidate c
        join journey_entry j on j.candidate_id = c.id and j.event_type = '{PlacementConfirmed.wire_name}'
        where c.state in ({_PROMISED})
          and not exists (select 1 from visa_case v where cast(v.placement_id as text) = j.aggregate_id
            and v.candidate_id = c.id)
          and not exists (select 1 from journey_entry e where e.candidate_id = c.id
            and e.event_type = '{PlacementEnded.wire_name}' and e.aggregate_id = j.aggregate_id)
        group by c.id
    """,
    "candidate_without_next_step": without_next_step(
        "candidate",
        "candidate",
        {CandidateState.SUBMITTED, CandidateState.INCOMPLETE, CandidateState.UNREACHABLE},
        timedelta(days=60),
        organisation="a.partner_id",
    ),
    "protection_check_without_next_step": without_next_step(
        "protection_check",
        "protection_check",
        {ProtectionState.REQUESTED, ProtectionState.FIRST_REVIEWED},
        timedelta(days=30),
        organisation="(select c.partner_id from candidate c where c.id = a.candidate_id)",
    ),
    "document_file_without_next_step": without_next_step(
        "document_file",
        "document_file",
        {DocumentFileState.SCANNING},
        timedelta(days=1),
    ),
    "blobs_without_file": """
        select 'blob_store' as aggregate, 'blob_store' as aggregate_id, null::uuid as organisation_id,
          count(*) as files, min(due_at) as deleted_from
        from discarded_blob where ownerless having count(*) > 0
    """,
    "visa_case_without_placement": f"""
        select 'visa_case' as aggregate, v.id as aggregate_id, c.partner_id as organisation_id, v.placement_id
        from visa_case v join candidate c on c.id = v.candidate_id
        where v.closed_at is null and c.state in ('{CandidateState.RESERVED}', '{CandidateState.ACTIVE}')
          and exists (select 1 from journey_entry j where j.candidate_id = v.candidate_id
            and j.event_type = '{PlacementEnded.wire_name}' and j.aggregate_id = cast(v.placement_id as text))
          and not exists (select 1 from authorisation l where l.visa_case_id = v.id and l.member_id is null
            and (l.kind = '{AuthorisationKind.ENTRY_VISA}' or (v.from_within and l.position = 0))
            and l.state = '{AuthorisationState.GRANTED}' and l.superseded_at is null)
          and not exists (select 1 from task o where o.aggregate_id = v.id and o.state = 'open'
            and o.kind = 'settle_visa_case')
    """,
    "follower_without_visa": f"""
        select 'household_member' as aggregate, m.id as aggregate_id, c.partner_id as organisation_id, m.plan,
          c.id as candidate_id
        from household_member m join candidate c on c.id = m.candidate_id
        where m.plan = '{FamilyPlan.FOLLOW}' and m.also_candidate_id is null and c.state = '{CandidateState.PLACED}'
          and exists (select 1 from visa_case v where v.candidate_id = c.id and v.closed_at is null)
          and not exists (select 1 from authorisation l where l.member_id = m.id and l.superseded_at is null)
    """,
    "authorisation_without_next_step": without_next_step(
        "authorisation",
        "(select l.* from authorisation l join visa_case v on v.id = l.visa_case_id and v.closed_at is null"
        " where l.superseded_at is null"
        f" and (l.state <> '{AuthorisationState.SCREENING}' or l.kind not in ({_YEARS_AWAY})))",
        set(AuthorisationState) - _DECIDED,
        timedelta(days=60),
        organisation="(select c.partner_id from visa_case v join candidate c on c.id = v.candidate_id"
        " where v.id = a.visa_case_id)",
    ),
}
"""A case whose placement ended after entry or work was permitted goes on: the person has a status to keep or to end."""
