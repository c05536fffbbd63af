"""The alternatives of a round: the best total, a stable one, one with a floor for every group, and best pair first."""

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np

from matching_svc.domain.round import Alternative
from matching_svc.index.assignment import Answer, GroupShare, Lists, Outcome, Question, Seat, Tell, kernels
from matching_svc.index.assignment.kernels import NO_GROUP, NOBODY, Ints, Standing
from matching_svc.index.assignment.optimum import beyond_lists, improve, points_of
from matching_svc.index.assignment.parity import WithFloors, shares
from matching_svc.index.assignment.problem import Problem

WISH_SCALE: Final = 10_000
"""Relevance is 100 * points / base^0.5; wishes are ordered by its square."""


def assign(lists: Lists, question: Question, tell: Tell) -> Answer:
    """Work a round out. What is told of an alternative is checked, not presumed."""
    problem = Problem(lists, question, tell)
    best = _best(problem, tell)
    outcomes = [_of_best(problem, question, best)]
    if question.groups:
        outcomes.append(_with_parity(problem, question, best, tell))
    if question.stable:
        outcomes.append(_in_turn(problem, question, Alternative.STABLE, _stable, tell))
    outcomes.append(_in_turn(problem, question, Alternative.GREEDY, _greedy, tell))
    return Answer(
        outcomes=tuple(outcomes),
        people=len(problem.people),
        seats=int(problem.seats.sum()),
        pairs=len(problem.edges.points),
        lists_lengthened=len(problem.lengthened),
        longest_list=problem.longest,
        gone=tuple(problem.gone),
    )


# --- the best total ------------------------------------------------------------------------------------------------


def _best(problem: Problem, tell: Tell) -> Standing:
    """The best on lists that are long enough to prove it for the whole pool, or as long as they may be."""
    standing = problem.nobody_seated()
    improve(problem.edges, standing, tell, "best")
    while len(short := np.flatnonzero(standing.worths < problem.floors)):
        longer = problem.lengthen(short.tolist(), standing)
        if longer is None:
            break
        standing = longer
        improve(problem.edges, standing, tell, "best")
    return standing


def _of_best(problem: Problem, question: Question, best: Standing) -> Outcome:
    more = beyond_lists(best, problem.seats, problem.floors)
    return _outcome(problem, question, Alternative.BEST, best.held, more, more == 0)


def _with_parity(problem: Problem, question: Question, best: Standing, tell: Tell) -> Outcome:
    found = WithFloors(problem.edges, best, _groups(problem, question), question.parity_per_cent, tell)
    floors = problem.floors + np.where(problem.floors > 0, found.largest_bonus, 0)
    more = beyond_lists(found.standing, problem.seats, floors)
    return _outcome(problem, question, Alternative.PARITY, found.standing.held, more, more == 0, found.shares)


# --- in turn -------------------------------------------------------------------------------------------------------


def _in_turn(
    problem: Problem, question: Question, alternative: Alternative, rule: Callable[[Problem], Ints], tell: Tell
) -> Outcome:
    """By a rule that takes no notice of whom a list lacks, as long as no seat beside it is free."""
    while True:
        tell(alternative.value, 0, 1)
        held = rule(problem)
        filled = np.bincount(problem.edges.vacancies[held[held != NOBODY]], minlength=len(problem.seats))
        short = np.flatnonzero((filled < problem.seats) & (problem.floors > 0))
        if not len(short) or problem.lengthen(short.tolist(), problem.nobody_seated()) is None:
            return _outcome(problem, question, alternative, held, None, not len(short))


def _greedy(problem: Problem) -> Ints:
    held = problem.nobody_seated().held
    kernels.pick(problem.edges, np.argsort(-problem.edges.points, kind="stable"), held)
    return held


def _stable(problem: Problem) -> Ints:
    edges, held = problem.edges, problem.nobody_seated().held
    kernels.defer(edges, np.lexsort((edges.vacancies, -_wishes(problem), edges.people)), held)
    return held


def _wishes(problem: Problem) -> Ints:
    """How dear a vacancy is to a person, by edge."""
    points = problem.edges.points
    wishes: Ints = WISH_SCALE * points * points // problem.bases[problem.edges.vacancies]
    return wishes


def blocking_pairs(problem: Problem, held: Ints) -> int:
    """Pairs who would rather have each other: the vacancy by its list, the person by relevance."""
    edges, wishes = problem.edges, _wishes(problem)
    seated = held[held != NOBODY]
    filled = np.bincount(edges.vacancies[seated], minlength=len(problem.seats))
    last = np.full(len(problem.seats), -1, dtype=np.int64)
    np.maximum.at(last, edges.vacancies[seated], seated)
    last[filled < problem.seats] = len(edges.points)
    has = np.full(len(held), -1, dtype=np.int64)
    has[held != NOBODY] = wishes[seated]
    dear = has[edges.people]
    # Of two vacancies that are as dear, the one whose id comes first.
    at = np.full(len(held), len(problem.seats), dtype=np.int64)
    at[held != NOBODY] = edges.vacancies[seated]
    rather = (wishes > dear) | ((wishes == dear) & (edges.vacancies < at[edges.people]))
    return int((rather & (np.arange(len(edges.points)) < last[edges.vacancies])).sum())


# --- what is told --------------------------------------------------------------------------------------------------


def _groups(problem: Problem, question: Question) -> Ints:
    return np.array([question.groups.get(one, NO_GROUP) for one in problem.people], dtype=np.int64)


def _outcome(
    problem: Problem,
    question: Question,
    alternative: Alternative,
    held: Ints,
    at_most_more: int | None,
    whole_pool: bool,
    groups: Iterable[GroupShare] | None = None,
) -> Outcome:
    edges = problem.edges
    taken = held[held != NOBODY]
    seats = [
        Seat(problem.offered[v].vacancy_id, problem.people[p], points)
        for v, p, points in sorted(
            zip(
                edges.vacancies[taken].tolist(), edges.people[taken].tolist(), edges.points[taken].tolist(), strict=True
            ),
            key=lambda one: (one[0], -one[2], problem.people[one[1]].int),
        )
    ]
    if groups is None and question.groups:
        groups = shares(_groups(problem, question), held)
    return Outcome(
        alternative=alternative,
        seats=tuple(seats),
        points=points_of(edges, held),
        blocking_pairs=blocking_pairs(problem, held),
        at_most_more=at_most_more,
        whole_pool=whole_pool,
        groups=tuple(groups or ()),
    )
