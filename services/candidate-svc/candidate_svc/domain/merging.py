"""Two records of one person become one: what the survivor gains, and how exactly that is taken back again."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pathways_chassis.machine import Violation
from pathways_contracts.codes import CEFR_ORDER, Cefr, Evidence, LanguageSkill
from pathways_contracts.events.candidate.candidate import PoolProfile, ProfileSkill, WorkExperience

from candidate_svc.domain.candidate import ABSORBABLE, CandidateState

S = CandidateState

_GONE: Final = frozenset({S.MERGED, S.ERASED, S.DECEASED, S.SOLUTION_ELSEWHERE})
_PROMISED: Final = frozenset({S.RESERVED, S.PLACED, S.ALUMNI})


@dataclass(frozen=True, slots=True)
class Merge:
    """What is looked at before two records become one. `agreed`: each partner concerned has said so by somebody."""

    of_household: bool
    survivor: CandidateState
    absorbed: CandidateState
    absorbed_has_open_case: bool
    absorbed_has_absorbed: bool
    absorbed_is_offered: bool
    agreed: bool


def both_are_candidates(merge: Merge) -> Violation | None:
    """A member of a household is no record of its own."""
    if not merge.of_household:
        return None
    return Violation(
        "action",
        "two candidates are merged, not a member of a household",
        "say `recognise` where the member is this candidate, `distinct` where they are two people",
    )


def the_survivor_is_here(merge: Merge) -> Violation | None:
    """Who was erased, merged or has left for good takes nothing in."""
    if merge.survivor not in _GONE:
        return None
    return Violation("survivor", f"the record that stays is not `{merge.survivor}`", "name the other record")


def the_absorbed_is_free(merge: Merge) -> Violation | None:
    """Only who is promised to nobody, and under no finding, is absorbed; of two who are promised, neither."""
    if merge.absorbed in ABSORBABLE and not merge.absorbed_has_open_case:
        return None
    if merge.absorbed in _PROMISED and merge.survivor in _PROMISED:
        remedy = "end one of the two promises or placements first: one person has only one"
    elif merge.absorbed in _PROMISED:
        remedy = "name this record as the survivor"
    else:
        remedy = "settle the appeal, finding or visa case of this record first, or name it as the survivor"
    return Violation("survivor", "the record that goes is promised to nobody and under no finding", remedy)


def the_absorbed_has_taken_in_nobody(merge: Merge) -> Violation | None:
    """A merge can be undone only as long as its survivor is there."""
    if not merge.absorbed_has_absorbed:
        return None
    return Violation(
        "survivor", "the record that goes has taken in no other", "name it as the survivor, or undo that merge first"
    )


def no_handover_is_offered(merge: Merge) -> Violation | None:
    """Another partner is about to take the record over."""
    if not merge.absorbed_is_offered:
        return None
    return Violation("survivor", "no hand-over of the record that goes is offered", "answer or withdraw it first")


def the_other_partner_agrees(merge: Merge) -> Violation | None:
    """Where two partners look after the two records, each has somebody who says that they are one."""
    if merge.agreed:
        return None
    return Violation("action", "both partners say that the two are one", "propose it; somebody of the other merges")


MAY_BE_MERGED: Final = (
    both_are_candidates,
    the_survivor_is_here,
    the_absorbed_is_free,
    the_absorbed_has_taken_in_nobody,
    no_handover_is_offered,
    the_other_partner_agrees,
)


# --- the profile -------------------------------------------------------------------------------------------------

_EVIDENCE: Final = tuple(Evidence)


def united(survivor: PoolProfile, absorbed: PoolProfile) -> PoolProfile:
    """The survivor's profile with what it lacks; where both know something, the better evidenced or higher."""
    return survivor.model_copy(
        update={
            "skills": _by(survivor.skills, absorbed.skills, lambda one: one.code, _better_evidenced),
            "experience": _by(survivor.experience, absorbed.experience, lambda one: one.isco, _longer),
            "languages": _by(survivor.languages, absorbed.languages, lambda one: one.language, _higher),
            "destinations": _by(survivor.destinations, absorbed.destinations, lambda one: one.country, _the_first),
            "licences": tuple(dict.fromkeys((*survivor.licences, *absorbed.licences))),
            "education_level": max(
                (one for one in (survivor.education_level, absorbed.education_level) if one is not None), default=None
            ),
            "available_from": survivor.available_from or absorbed.available_from,
        }
    )


def without_what_came(now: PoolProfile, after: PoolProfile, before: PoolProfile) -> PoolProfile:
    """The profile as if there had been no merge: what it had brought goes, what has changed since stays."""
    if now == after:
        return before
    keys: dict[str, Callable[[Any], Hashable]] = {
        "skills": lambda one: one.code,
        "experience": lambda one: one.isco,
        "languages": lambda one: one.language,
        "destinations": lambda one: one.country,
        "licences": lambda one: one,
    }
    back: dict[str, Any] = {
        name: _taken_back(getattr(now, name), getattr(after, name), getattr(before, name), key)
        for name, key in keys.items()
    }
    for name in ("education_level", "available_from"):
        if getattr(now, name) == getattr(after, name):
            back[name] = getattr(before, name)
    return now.model_copy(update=back)


def _by(mine: Sequence[Any], others: Sequence[Any], key: Callable[[Any], Hashable], best: Any) -> tuple[Any, ...]:
    found = {key(one): one for one in mine}
    for other in others:
        found[key(other)] = best(found[key(other)], other) if key(other) in found else other
    return tuple(found.values())


def _taken_back(
    now: Sequence[Any], after: Sequence[Any], before: Sequence[Any], key: Callable[[Any], Hashable]
) -> tuple[Any, ...]:
    merged, earlier = {key(one): one for one in after}, {key(one): one for one in before}
    kept = []
    for one in now:
        if merged.get(key(one)) != one:
            kept.append(one)  # It was changed since.
        elif key(one) in earlier:
            kept.append(earlier[key(one)])
    return tuple(kept)


def _better_evidenced(mine: ProfileSkill, other: ProfileSkill) -> ProfileSkill:
    return max(mine, other, key=lambda one: _EVIDENCE.index(one.evidence))


def _longer(mine: WorkExperience, other: WorkExperience) -> WorkExperience:
    years = [year for year in (mine.last_year, other.last_year) if year is not None]
    return WorkExperience(isco=mine.isco, months=max(mine.months, other.months), last_year=max(years, default=None))


def _the_first(mine: object, _: object) -> object:
    return mine


def _higher(mine: LanguageSkill, other: LanguageSkill) -> LanguageSkill:
    def best(one: Cefr, two: Cefr) -> Cefr:
        return max(one, two, key=CEFR_ORDER.index)

    return LanguageSkill(
        language=mine.language,
        listening=best(mine.listening, other.listening),
        reading=best(mine.reading, other.reading),
        speaking=best(mine.speaking, other.speaking),
        writing=best(mine.writing, other.writing),
    )
