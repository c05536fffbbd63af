"""What an employer is shown of people on a list: bands that ten of them share at least, under names of that list.

Each rung of the ladder says all that the one before says, and more. Whoever is shown on a rung shares everything on it
with `TOGETHER` people of the same list, who are shown on that rung too: so nobody is told from them by what is shown,
nor by what is not. Since rungs are nested and the same for every vacancy, two looks at one person, whenever and
wherever, tell no more than the finer one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Final
from uuid import UUID

from pathways_contracts.codes import CEFR_ORDER, Cefr
from pathways_contracts.events.candidate.candidate import PoolProfile

from matching_svc.domain.facts import LANGUAGE_SKILLS

LEAST: Final = 5
"""People whom anything that is shown of one must fit, whatever else is known: k."""
TOGETHER: Final = 2 * LEAST
"""People of one list who share it. Half of them may be told apart by what is known from elsewhere: the rules of other
vacancies, or one's own people. `make bench-linkage` measures it."""

PSEUDONYM_BYTES: Final = 16


def pseudonyms(key: bytes, vacancy_id: UUID) -> Callable[[UUID], bytes]:
    """The bytes of the UUIDs by which employers know people at one vacancy.

    At another vacancy they have others, and nobody makes or joins them without the key.
    """
    of_vacancy = blake2b(vacancy_id.bytes, digest_size=PSEUDONYM_BYTES, key=key)

    def of(candidate_id: UUID) -> bytes:
        written = of_vacancy.copy()
        written.update(candidate_id.bytes)
        return written.digest()

    return of


def are_shown(standing: int) -> bool:
    """Whether an employer is shown rows of a list on which so many people stand.

    Of fewer than `LEAST` who pass a vacancy's rules, standing on its list says by itself who they are.
    """
    return standing >= LEAST


def rounded(count: int) -> int:
    """A count as employers are told it: in fives, so that one person more or less is mostly not noticed."""
    return count // LEAST * LEAST


class Says(StrEnum):
    """What a rung adds to the one before it: a rule's verdicts, digits of ISCO-08, years, languages."""

    VERDICTS = "verdicts"
    ISCO_1 = "isco_1"
    YEARS_ROUGHLY = "years_roughly"
    ISCO_2 = "isco_2"
    ISCO_3 = "isco_3"
    YEARS = "years"
    LANGUAGE_LETTERS = "language_letters"
    LANGUAGE_LEVELS = "language_levels"


LADDER: Final = tuple(Says)
"""From the first that is said to the last. On rung `n`, the first `n` of them are."""
NOTHING: Final = 0
EVERYTHING: Final = len(LADDER)

YEARS_FROM: Final[Mapping[Says, Sequence[int]]] = {Says.YEARS_ROUGHLY: (0, 3), Says.YEARS: (0, 1, 3, 5, 10)}
"""Full years at which the bands begin."""
MONTHS: Final = 12
BETWEEN: Final = "|"


def bands_of(profile: PoolProfile) -> str:
    """What the rungs after the first say of a profile, in their order.

    The occupation is the minor group (3 digits) with most months, the years those in it; a language's level that of the
    weakest of its four skills.
    """
    months: dict[str, int] = {}
    for one in profile.experience:
        months[one.isco[:3]] = months.get(one.isco[:3], 0) + one.months
    isco = min(months, key=lambda group: (-months[group], group), default="")
    levels: dict[str, int] = {}
    for known in profile.languages:
        weakest = min(CEFR_ORDER.index(getattr(known, skill)) for skill in LANGUAGE_SKILLS)
        levels[known.language] = max(levels.get(known.language, 0), weakest)
    spoken = sorted((code, CEFR_ORDER[rank].value) for code, rank in levels.items() if rank)
    said = {
        Says.ISCO_1: isco[:1],
        Says.ISCO_2: isco[:2],
        Says.ISCO_3: isco,
        Says.YEARS_ROUGHLY: _years(months.get(isco, 0), Says.YEARS_ROUGHLY),
        Says.YEARS: _years(months.get(isco, 0), Says.YEARS),
        Says.LANGUAGE_LETTERS: " ".join(f"{code}:{level[0]}" for code, level in spoken),
        Says.LANGUAGE_LEVELS: " ".join(f"{code}:{level}" for code, level in spoken),
    }
    return BETWEEN.join(said[one] for one in LADDER[1:])


def _years(months: int, says: Says) -> str:
    return str(max(first for first in YEARS_FROM[says] if months >= MONTHS * first))


def said_of(verdicts: str, bands: str | None) -> tuple[str, ...]:
    """What each rung would say of somebody on a list; of whom no bands are known, nothing but verdicts."""
    return (verdicts, *bands.split(BETWEEN)) if bands else (verdicts, *[""] * (EVERYTHING - 1))


def rungs_shown(people: Sequence[tuple[str, ...]], least: int = TOGETHER) -> list[int]:
    """On which rung each of the people on a list is shown, by what the rungs would say of them.

    From nothing on, people part into groups by what the next rung says. Groups that are too small are left together on
    the rung before it, with the smallest of the others where they would be too few by themselves.
    """
    shown = [NOTHING] * len(people)

    def part(group: list[int], rung: int) -> None:
        if rung == EVERYTHING:
            for each in group:
                shown[each] = rung
            return
        alike: dict[str, list[int]] = {}
        for each in group:
            alike.setdefault(people[each][rung], []).append(each)
        if len(alike) == 1:
            part(group, rung + 1)
            return
        parts = sorted(alike.values(), key=len, reverse=True)
        left: list[int] = []
        while parts and (len(parts[-1]) < least or 0 < len(left) < least):
            left += parts.pop()
        for each in left:
            shown[each] = rung
        for one in parts:
            part(one, rung + 1)

    if len(people) >= least:
        part(list(range(len(people))), NOTHING)
    return shown


def rungs_of_list(said: Sequence[tuple[str, ...]], matched: Sequence[bool], least: int = TOGETHER) -> list[int]:
    """As `rungs_shown`, for a list that shows whether there is a match: those who have one are a list by themselves."""
    rungs = [NOTHING] * len(said)
    for those in (True, False):
        places = [place for place, has_match in enumerate(matched) if has_match is those]
        for place, rung in zip(places, rungs_shown([said[place] for place in places], least), strict=True):
            rungs[place] = rung
    return rungs


@dataclass(frozen=True, slots=True)
class ShownProfile:
    """The bands of one rung: digits of ISCO-08, from which full year to below which.

    `languages`: those that the vacancy asks for, with a CEFR level or its letter.
    """

    isco: str | None = None
    years_from: int | None = None
    years_below: int | None = None
    languages: Mapping[str, str] | None = None


def profile_on(rung: int, said: Sequence[str], asked_languages: Collection[str]) -> ShownProfile:
    """What a rung shows of a profile: of what is said twice, the later."""
    known = dict(zip(LADDER[:rung], said, strict=False))
    isco = known.get(Says.ISCO_3) or known.get(Says.ISCO_2) or known.get(Says.ISCO_1) or None
    years_from = years_below = None
    for says, begins in YEARS_FROM.items():
        if isco and says in known:
            years_from = int(known[says])
            years_below = next((year for year in begins if year > years_from), None)
    spoken = known.get(Says.LANGUAGE_LEVELS, known.get(Says.LANGUAGE_LETTERS))
    languages = None
    if spoken is not None:
        each = (one.split(":") for one in spoken.split())
        languages = {code: level for code, level in each if code in asked_languages}
        languages |= {code: Cefr.NONE.value for code in asked_languages if code not in languages}
    return ShownProfile(isco, years_from, years_below, languages)
