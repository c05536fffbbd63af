"""Two records of one person become one, by people; and two again, exactly as they were, where that was a mistake.

What the survivor gains is noted by ids in the pair (`before`). Identity is not noted: the absorbed record keeps its own
in the vault, under its own key, which erasure destroys together with the survivor's.
"""

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.candidate import candidate as events
from pathways_contracts.events.candidate.consent import ConsentGranted

from candidate_svc.domain.candidate import CANDIDATE, CandidateAction, CandidateState
from candidate_svc.domain.consent import Said
from candidate_svc.domain.identity import DISABILITY, IdentityField
from candidate_svc.domain.merging import MAY_BE_MERGED, Merge, united, without_what_came
from candidate_svc.domain.possible_duplicate import Side
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.candidates import standing_consent, vault_fields
from candidate_svc.store.cases import open_cases_of
from candidate_svc.store.duplicates import lock_people
from candidate_svc.store.handovers import offered_handover_of
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.many import allowed_by, drop_fields, keep_fields
from candidate_svc.store.merging import (
    absorbed_by,
    give_back,
    give_checks,
    give_documents,
    give_members,
    give_resettlement_case,
    name_in_households,
    refused_by,
)
from candidate_svc.store.rows import Candidate, Consent, PossibleDuplicate
from candidate_svc.usecases.follow_withdrawal import restore
from candidate_svc.usecases.move_candidate import mind_the_hold
from candidate_svc.usecases.open_vault import open_vault
from candidate_svc.usecases.profiles import is_shareable, stored_profile
from candidate_svc.usecases.update_profile import change_profile
from candidate_svc.usecases.withdraw_consent import note_word, withdraw

_FILLED: Final = (IdentityField.PHONE, IdentityField.EMAIL, IdentityField.TRAVEL_DOCUMENT_NUMBER, DISABILITY)
"""What the survivor's identity may lack."""

REASON: Final = "two_records_of_one_person"


async def merge(work: Work, keyring: Keyring, duplicate: PossibleDuplicate, survivor: Side, *, agreed: bool) -> None:
    """Absorb the other record of a locked pair. Raises `RulesBroken` with all violations."""
    people = await lock_people(work, (duplicate.candidate_id, duplicate.other_id))
    first, other = people[duplicate.candidate_id], people[duplicate.other_id]
    await _merge(work, keyring, duplicate, *((first, other) if survivor is Side.CANDIDATE else (other, first)), agreed)


async def _merge(
    work: Work, keyring: Keyring, duplicate: PossibleDuplicate, survivor: Candidate, absorbed: Candidate, agreed: bool
) -> None:
    require(
        MAY_BE_MERGED,
        Merge(
            of_household=duplicate.member_id is not None,
            survivor=survivor.state,
            absorbed=absorbed.state,
            absorbed_has_open_case=bool(await open_cases_of(work.session, absorbed.id)),
            absorbed_has_absorbed=bool(await absorbed_by(work.session, absorbed.id)),
            absorbed_is_offered=await offered_handover_of(work.session, absorbed.id) is not None,
            agreed=agreed,
        ),
    )
    duplicate.survivor_id = survivor.id
    duplicate.before = {
        "state": absorbed.state.value,
        "retention_due_at": absorbed.retention_due_at and absorbed.retention_due_at.isoformat(),
        "dormant_since": absorbed.dormant_since and absorbed.dormant_since.isoformat(),
        "aside_until": absorbed.aside_until and absorbed.aside_until.isoformat(),
        "programmes": [str(one) for one in absorbed.programme_ids if one not in survivor.programme_ids],
        "priority": survivor.priority,
        "arrived_in": survivor.arrived_in,
        "profile": survivor.profile,
        **await _give(work, keyring, absorbed, survivor),
    }
    await _absorb(work, absorbed, survivor)
    survivor.programme_ids = [*survivor.programme_ids, *(UUID(one) for one in duplicate.before["programmes"])]
    survivor.priority = survivor.priority or absorbed.priority
    await work.record_stage("candidate", survivor.id, survivor.state, "take_in", survivor.state, REASON)
    duplicate.before["consents"] = await _heed_refusals(work, absorbed, survivor)
    survivor.arrived_in = survivor.arrived_in or absorbed.arrived_in
    await change_profile(work, survivor, united(stored_profile(survivor), stored_profile(absorbed)))
    duplicate.before = {**duplicate.before, "merged_profile": survivor.profile}


async def _give(work: Work, keyring: Keyring, absorbed: Candidate, survivor: Candidate) -> dict[str, Any]:
    session = work.session
    given = {
        "documents": await give_documents(session, absorbed.id, survivor.id),
        "checks": await give_checks(session, absorbed.id, survivor.id),
        "resettlement": await give_resettlement_case(session, absorbed.id, survivor.id),
        "members": await give_members(session, absorbed.id, survivor.id),
        "named_in": await name_in_households(session, absorbed.id, survivor.id),
    }
    ids = {name: [str(one) for one in found] for name, found in given.items()}
    return {**ids, "fields": await _fill_identity(work, keyring, absorbed, survivor)}


async def _fill_identity(work: Work, keyring: Keyring, absorbed: Candidate, survivor: Candidate) -> list[str]:
    theirs = await vault_fields(work.session, absorbed.id, _FILLED)
    lacking = sorted(theirs.keys() - (await vault_fields(work.session, survivor.id, _FILLED)).keys())
    if not lacking:
        return []
    try:
        target = await keyring.existing_key(survivor.id)
        opened = await open_vault(work, keyring, absorbed.id, lacking, VaultRead.MERGE)
    except KeyMissing:
        return []
    await keep_fields(work.session, [(survivor.id, field, target.close(field, text)) for field, text in opened.items()])
    return lacking


async def _absorb(work: Work, absorbed: Candidate, survivor: Candidate) -> None:
    before = absorbed.state
    await work.move(CANDIDATE, absorbed, CandidateAction.MERGE, reason=REASON)
    absorbed.merged_into_id = survivor.id
    absorbed.retention_due_at = absorbed.dormant_since = None
    await mind_the_hold(work, absorbed, before)
    await work.publish(events.CandidateMerged(candidate_id=absorbed.id, into_candidate_id=survivor.id))


async def _heed_refusals(work: Work, absorbed: Candidate, survivor: Candidate) -> list[str]:
    """What the person refused under one record is not allowed under the other: never wider than either."""
    refused = await refused_by(work.session, absorbed.id, survivor.id)
    for consent in refused:
        await withdraw(work, survivor, consent)
    return [str(consent.id) for consent in refused]


async def undo(work: Work, duplicate: PossibleDuplicate, reason: str) -> None:
    """Give back what was gained, and have the absorbed record stand where it stood; both people are locked."""
    before = duplicate.before
    if before is None or duplicate.survivor_id is None:
        raise LookupError("what a merge was made of is kept until one of both is erased")
    people = await lock_people(work, (duplicate.candidate_id, duplicate.other_id))
    survivor = people[duplicate.survivor_id]
    [absorbed] = [one for one in people.values() if one is not survivor]
    await give_back(work.session, absorbed.id, before)
    await drop_fields(work.session, survivor.id, before["fields"])
    await _stand_again(work, absorbed, before, reason)
    survivor.programme_ids = [one for one in survivor.programme_ids if str(one) not in before["programmes"]]
    survivor.priority = before["priority"] and survivor.priority
    if survivor.arrived_in == absorbed.arrived_in:
        survivor.arrived_in = before.get("arrived_in")
    await work.record_stage("candidate", survivor.id, survivor.state, "give_back", survivor.state, reason)
    await _allow_again(work, survivor, [UUID(one) for one in before["consents"]])
    profiles = [events.PoolProfile.model_validate(before[name]) for name in ("merged_profile", "profile")]
    await change_profile(work, survivor, without_what_came(stored_profile(survivor), *profiles))
    await work.publish(events.CandidateMergeUndone(candidate_id=absorbed.id, from_candidate_id=survivor.id))
    await _tell_standing(work, absorbed)
    duplicate.survivor_id = duplicate.before = None


async def _stand_again(work: Work, absorbed: Candidate, before: dict[str, Any], reason: str) -> None:
    state = CandidateState(before["state"])
    await work.record_stage("candidate", absorbed.id, absorbed.state, "undo_merge", state, reason)
    absorbed.state, absorbed.merged_into_id = state, None
    absorbed.version += 1
    absorbed.aside_until = before["aside_until"] and date.fromisoformat(before["aside_until"])
    for name in ("retention_due_at", "dormant_since"):
        setattr(absorbed, name, before[name] and datetime.fromisoformat(before[name]))
    await mind_the_hold(work, absorbed, CandidateState.MERGED)


async def _allow_again(work: Work, survivor: Candidate, consent_ids: list[UUID]) -> None:
    for consent_id in consent_ids:
        consent = await work.session.get(Consent, consent_id, with_for_update=True)
        if consent is None or consent.withdrawn_at is None:
            continue
        standing = standing_consent(survivor.id, consent.purpose, consent.counterparty_id)
        if (await work.session.execute(standing)).first() is not None:
            continue  # They allowed it anew.
        consent.withdrawn_at = None
        consent.version += 1
        note_word(work, consent.id, Said.GRANTED)
        await work.publish(
            ConsentGranted(
                candidate_id=survivor.id,
                purpose=consent.purpose,
                counterparty_id=consent.counterparty_id,
                text_version=consent.text_version,
            )
        )
        await restore(work, survivor.id, consent.purpose, consent.counterparty_id)


async def _tell_standing(work: Work, absorbed: Candidate) -> None:
    """Whoever stands in the pool again is told as everybody who comes back to it."""
    await work.session.flush()
    if absorbed.state is CandidateState.ACTIVE:
        allowed = (await allowed_by(work.session, [absorbed.id]))[absorbed.id]
        await work.publish(
            events.CandidateReturnedToPool(
                candidate_id=absorbed.id,
                partner_id=absorbed.partner_id,
                programme_ids=tuple(absorbed.programme_ids),
                profile=stored_profile(absorbed),
                shareable=is_shareable(absorbed, allowed),
                reason="merge_undone",
                priority=absorbed.priority,
            )
        )
