"""Few courses close a gap, none of them in vain."""

from collections.abc import Iterable
from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from pathways_contracts.codes import Cefr, LanguageSkill
from training_svc.domain.covering import Gap, Offer, smallest_cover


def offer(number: int, skills: Iterable[str], *, hours: int = 10, languages: tuple[LanguageSkill, ...] = ()) -> Offer:
    return Offer(UUID(int=number), hours, frozenset(skills), languages)


def chosen(gap: Gap, *offers: Offer) -> list[int]:
    return [course_id.int for course_id in smallest_cover(gap, offers).course_ids]


def test_one_course_that_teaches_all_is_taken_before_two_that_share_it() -> None:
    assert chosen(Gap(frozenset("ab")), offer(1, "a"), offer(2, "b"), offer(3, "ab")) == [3]


def test_of_courses_that_teach_as_much_the_shorter_is_taken() -> None:
    assert chosen(Gap(frozenset("a")), offer(1, "a", hours=20), offer(2, "a", hours=19)) == [2]


def test_of_equal_courses_always_the_same_is_taken() -> None:
    assert chosen(Gap(frozenset("a")), offer(2, "a"), offer(1, "a")) == [1]


def test_a_course_that_later_ones_make_needless_is_left_out() -> None:
    gap = Gap(frozenset("abcd"))
    assert chosen(gap, offer(1, "bc", hours=1), offer(2, "ab"), offer(3, "cd")) == [2, 3]


def test_what_nobody_teaches_is_named() -> None:
    cover = smallest_cover(Gap(frozenset("ab")), [offer(1, "ac")])
    assert (cover.course_ids, cover.uncovered) == ((UUID(int=1),), frozenset("b"))


def test_a_language_counts_when_every_level_asked_for_is_reached() -> None:
    needed = LanguageSkill(language="deu", speaking=Cefr.B1, reading=Cefr.A2)
    gap = Gap(frozenset(), (needed,))
    enough = needed.model_copy(update={"speaking": Cefr.B2})
    spoken_only = LanguageSkill(language="deu", speaking=Cefr.C2)
    another = LanguageSkill(language="fra", speaking=Cefr.C2, reading=Cefr.C2)
    assert chosen(gap, offer(1, "", languages=(spoken_only,)), offer(2, "", languages=(another,))) == []
    assert chosen(gap, offer(3, "", languages=(enough,))) == [3]
    assert smallest_cover(gap, []).uncovered == {"deu"}


@given(
    needs=st.frozensets(st.sampled_from("abcdef"), min_size=1),
    taught=st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=3), max_size=6),
)
def test_everything_that_is_taught_gets_covered_with_no_course_in_vain(
    needs: frozenset[str], taught: list[frozenset[str]]
) -> None:
    offers = {UUID(int=number): offer(number, skills) for number, skills in enumerate(taught)}
    cover = smallest_cover(Gap(needs), offers.values())
    available = frozenset().union(*taught)
    assert cover.uncovered == needs - available
    met = [offers[course_id].skills & needs for course_id in cover.course_ids]
    assert frozenset().union(*met) == needs & available
    for fewer in combinations(met, max(len(met) - 1, 0)):
        assert not met or frozenset().union(*fewer) != needs & available
