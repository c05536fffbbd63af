"""Whatever the pool: what is shown of anybody is shared by ten, and two looks tell no more than the finer one."""

import random
from collections import Counter
from collections.abc import Sequence
from functools import cache
from uuid import UUID

import pytest
from matching_svc.domain.anonymity import (
    EVERYTHING,
    LADDER,
    NOTHING,
    TOGETHER,
    bands_of,
    profile_on,
    pseudonyms,
    rounded,
    rungs_shown,
    said_of,
)
from matching_svc.testing import LANGUAGES, random_person
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.events.candidate.candidate import PoolProfile, WorkExperience
from pathways_taxonomy import starter_taxonomy

POOLS = 2_000
VERDICTS = ("", "", "", "language=unknown", "licence=trainable;language=unknown")


@cache
def profiles() -> Sequence[PoolProfile]:
    """People of all kinds."""
    dice, taxonomy = random.Random(3), starter_taxonomy()
    return [random_person(dice, taxonomy).profile for _ in range(300)]


def random_list(dice: random.Random) -> list[tuple[str, ...]]:
    """What would be said of the people on a list: some alike, some alone."""
    kinds = [said_of(dice.choice(VERDICTS), bands_of(dice.choice(profiles()))) for _ in range(dice.randint(1, 12))]
    return [dice.choice(kinds) for _ in range(dice.randint(0, 60))]


def test_of_any_pool_every_shown_profile_is_shared_by_ten_people() -> None:
    dice, finest = random.Random(4), NOTHING
    for _ in range(POOLS):
        people = random_list(dice)
        rungs = rungs_shown(people)
        shown = Counter((rung, one[:rung]) for rung, one in zip(rungs, people, strict=True))
        profiles = Counter(
            str(profile_on(rung, one, LANGUAGES)) for rung, one in zip(rungs, people, strict=True) if rung
        )
        if len(people) < TOGETHER:
            assert set(rungs) <= {NOTHING}
        else:
            assert min(shown.values()) >= TOGETHER
            assert min(profiles.values(), default=TOGETHER) >= TOGETHER
        finest = max(finest, *rungs, NOTHING)
    assert finest == EVERYTHING, "of some, everything is shown"


def test_what_one_look_tells_is_part_of_what_a_finer_one_tells() -> None:
    """So whoever looks twice, at other times or other lists, knows what the finer look told."""
    dice = random.Random(5)
    for _ in range(POOLS):
        [person, *_] = [*random_list(dice), said_of("", None)]
        coarse, fine = sorted(dice.sample(range(EVERYTHING + 1), 2))
        alike = [one for one in random_list(dice) if one[:fine] == person[:fine]]
        assert {str(profile_on(coarse, one, LANGUAGES)) for one in alike} <= {
            str(profile_on(coarse, person, LANGUAGES))
        }


def test_nobody_is_left_alone_behind_those_who_are_alike() -> None:
    work = [(WorkExperience(isco=isco, months=50),) for isco in ("2221",) * 19 + ("2264",)]
    rungs = rungs_shown([said_of("", bands_of(PoolProfile(skills=(), experience=one))) for one in work])
    assert set(rungs) == {LADDER.index("isco_2") + 1}, "not even of the nineteen is more shown than what the one shares"


@pytest.mark.parametrize(
    ("rung", "isco", "years"),
    [(0, None, (None, None)), (2, "2", (None, None)), (3, "2", (3, None)), (4, "22", (3, None)), (8, "222", (5, 10))],
)
def test_a_rung_shows_the_closest_that_it_and_those_before_say(
    rung: int, isco: str | None, years: tuple[int | None, int | None]
) -> None:
    profile = PoolProfile(
        skills=(),
        experience=(WorkExperience(isco="2221", months=40), WorkExperience(isco="2222", months=40)),
        languages=(
            LanguageSkill(language="eng", listening=Cefr.C1, reading=Cefr.C1, speaking=Cefr.B2, writing=Cefr.C1),
            LanguageSkill(language="ara", listening=Cefr.C2, reading=Cefr.C2, speaking=Cefr.C2, writing=Cefr.C2),
        ),
    )
    shown = profile_on(rung, said_of("", bands_of(profile)), ["eng", "deu"])
    assert (shown.isco, (shown.years_from, shown.years_below)) == (isco, years)
    assert shown.languages == ({"eng": "B2", "deu": "none"} if rung == EVERYTHING else None)


def test_a_pseudonym_is_of_one_vacancy_and_one_key() -> None:
    person, first, second = UUID(int=1), UUID(int=2), UUID(int=3)
    found = {pseudonyms(key, vacancy)(person) for key in (b"one", b"two") for vacancy in (first, second)}
    assert len(found) == 4
    assert pseudonyms(b"one", first)(person) in found


def test_counts_are_told_in_fives() -> None:
    assert [rounded(count) for count in (0, 4, 5, 9, 10)] == [0, 0, 5, 5, 10]
