"""Whoever is written down is compared with everybody who is here: resembling records are shown to a person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidatePossibleDuplicateFlagged

from candidate_svc.domain.possible_duplicate import DUPLICATE
from candidate_svc.domain.resemblance import (
    COMMON,
    ENOUGH,
    MOST_FLAGGED,
    Clue,
    Identifying,
    Resemblance,
    Traces,
    resemblance,
    traces_of,
)
from candidate_svc.store.blind_index import BlindIndex, Found, Kept, find_keys, forget_keys_of, keep_keys
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import partners_of, records_that_stay
from candidate_svc.store.rows import PossibleDuplicate

COMPARE: Final = "compare_possible_duplicate"
COMPARE_ELSEWHERE: Final = "compare_possible_duplicate_elsewhere"
"""The task of the partner of the older record, where it is another."""

AGREE: Final = "agree_to_merge"
"""The task of the partner to whom a merge was proposed."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody whose identity was just stored; of a household where `candidate_id` is another's."""

    person_id: UUID
    candidate_id: UUID
    identity: Identifying


@dataclass(frozen=True, slots=True)
class _Pair:
    candidate_id: UUID
    other_id: UUID
    member_id: UUID | None
    how: Resemblance


async def flag_possible_duplicates(work: Work, keyring: Keyring, newcomers: Sequence[Newcomer]) -> None:
    """Keep by what each is found again, find whom they resemble, and flag the likeliest. Nothing is ever blocked."""
    index = BlindIndex(await keyring.index_secret())
    traces = {one.person_id: traces_of(one.identity) for one in newcomers}
    await keep_keys(work.session, [_kept(one, traces[one.person_id], index) for one in newcomers])
    clues = {
        person_id: {index.key_of(text): clue for text, clue in trace.looked_up.items()}
        for person_id, trace in traces.items()
    }
    found: dict[int, list[Found]] = defaultdict(list)
    for one in await find_keys(work.session, (key for keys in clues.values() for key in keys), COMMON + 2):
        found[one.key].append(one)
    pairs: dict[object, _Pair] = {}
    for newcomer in newcomers:
        person_id = newcomer.person_id
        for pair in _likeliest(newcomer, traces[person_id], clues[person_id], found):
            pairs.setdefault((frozenset((pair.candidate_id, pair.other_id)), pair.member_id), pair)
    await _flag(work, list(pairs.values()))


async def keep_traces_anew(work: Work, keyring: Keyring, person: Newcomer) -> None:
    """Something by which a person is found again was corrected: whoever is written down from now on is held to it."""
    index = BlindIndex(await keyring.index_secret())
    await forget_keys_of(work.session, person.person_id)
    await keep_keys(work.session, [_kept(person, traces_of(person.identity), index)])


def _kept(one: Newcomer, trace: Traces, index: BlindIndex) -> Kept:
    return Kept(one.person_id, one.candidate_id, trace.pairs, {index.key_of(text) for text in trace.kept})


def _likeliest(
    newcomer: Newcomer, own: Traces, clues: Mapping[int, Clue], found: Mapping[int, Sequence[Found]]
) -> Sequence[_Pair]:
    about: dict[UUID, list[tuple[Found, Clue]]] = defaultdict(list)
    for key, clue in clues.items():
        people = found.get(key, ())
        others = [one for one in people if one.candidate_id != newcomer.candidate_id]
        if len(others) <= clue.common:
            for one in others:
                about[one.person_id].append((one, clue))
    pairs = []
    for together in about.values():
        other = together[0][0]
        how = resemblance([clue for _, clue in together], own.pairs, other.pairs)
        if how.score >= ENOUGH and (pair := _pair(newcomer, other, how)) is not None:
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: -pair.how.score)[:MOST_FLAGGED]


def _pair(newcomer: Newcomer, other: Found, how: Resemblance) -> _Pair | None:
    """The younger record first; a candidate first where the other is of a household. None for two members."""
    new_is_member, other_is_member = newcomer.person_id != newcomer.candidate_id, other.person_id != other.candidate_id
    if new_is_member and other_is_member:
        return None
    if new_is_member:
        return _Pair(other.candidate_id, newcomer.candidate_id, newcomer.person_id, how)
    if other_is_member:
        return _Pair(newcomer.candidate_id, other.candidate_id, other.person_id, how)
    younger, older = sorted((newcomer.candidate_id, other.candidate_id), reverse=True)
    return _Pair(younger, older, None, how)


async def _flag(work: Work, pairs: Sequence[_Pair]) -> None:
    if not pairs:
        return
    stays = await records_that_stay(work.session, {pair.other_id for pair in pairs})
    by_record = {(pair.candidate_id, stays[pair.other_id], pair.member_id): pair for pair in reversed(pairs)}
    pairs = [replace(pair, other_id=other) for (_, other, _), pair in by_record.items()]
    partners = await partners_of(work.session, {one for pair in pairs for one in (pair.candidate_id, pair.other_id)})
    for pair in pairs:
        flagged = PossibleDuplicate(
            id=work.new_id(),
            candidate_id=pair.candidate_id,
            other_id=pair.other_id,
            member_id=pair.member_id,
            score=pair.how.score,
            reasons=[reason.value for reason in pair.how.reasons],
            flagged_at=work.now,
            state=DUPLICATE.initial,
        )
        work.session.add(flagged)
        await work.record_stage("possible_duplicate", flagged.id, None, "flag", DUPLICATE.initial)
        await tell_partners(work, flagged, partners[pair.candidate_id], partners[pair.other_id])
        await work.publish(
            CandidatePossibleDuplicateFlagged(
                candidate_id=pair.candidate_id,
                other_candidate_id=pair.other_id,
                of_household=pair.member_id is not None,
                reasons=tuple(flagged.reasons),
            )
        )


async def tell_partners(work: Work, duplicate: PossibleDuplicate, partner_id: UUID, other_partner_id: UUID) -> None:
    """A task for whoever looks after either person."""
    evidence = {"reasons": duplicate.reasons, "score": duplicate.score}
    for kind, organisation_id in {COMPARE: partner_id, COMPARE_ELSEWHERE: other_partner_id}.items():
        if kind == COMPARE or organisation_id != partner_id:
            await work.open_task(
                kind, "possible_duplicate", duplicate.id, organisation_id=organisation_id, evidence=evidence
            )


async def tasks_done(work: Work, duplicate: PossibleDuplicate) -> None:
    """Somebody has decided: nobody needs to look any more."""
    await work.close_tasks((COMPARE, COMPARE_ELSEWHERE, AGREE), duplicate.id)
