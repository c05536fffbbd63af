"""The assignment of people to seats, compiled: seats are filled one by one, each by the path that costs least.

After Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems"
(1987), with vacancies of several seats as one node. Every number is an integer, so the end is exact.

Throughout, a vacancy has a worth per seat and a person has a price. They *fit* when for every edge
worth + price >= points, with equality where the person has the seat; when whoever has a price above 0 has a seat; and
when a vacancy with a worth above 0 has no seat left. Then no other assignment has more points, and the points
are the sum of all prices and of every worth times its seats.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matching_svc.index.compiling import compiled

Ints = npt.NDArray[np.int64]

NOBODY = -1
NO_GROUP = -1
FAR = 1 << 62


class Edges(NamedTuple):
    """Who may come to which vacancy.

    Those of vacancy `v` are `ends[v]` to `ends[v + 1]`, to the person `people` for `points`. Those of person `p` are
    named by `by_person`, from `person_ends[p]`.
    """

    ends: Ints
    people: npt.NDArray[np.int32]
    points: Ints
    vacancies: npt.NDArray[np.int32]
    person_ends: Ints
    by_person: Ints
    seats: Ints


class Standing(NamedTuple):
    """Where an assignment stands: `held` is the edge by which a person has a seat, or `NOBODY`."""

    prices: Ints
    worths: Ints
    held: Ints
    filled: Ints


class Groups(NamedTuple):
    """Who is in which group, from 0 up, or in `NO_GROUP`; those of group `g` are `members` from `ends[g]`.

    A group has a `bonus` for its people's points, so many `seated`, and a `floor` to that.
    """

    of: Ints
    ends: Ints
    members: Ints
    bonus: Ints
    seated: Ints
    floor: Ints


class Paths(NamedTuple):
    """What a search for a path writes upon: `far` is `FAR` between searches, `heap_*` is a heap by distance.

    Vacancies come first, then groups.
    """

    far: Ints
    through: Ints
    touched: Ints
    heap_far: Ints
    heap_at: Ints


# --- the best ------------------------------------------------------------------------------------------------------


@compiled
def settle(edges: Edges, standing: Standing) -> None:
    """Give every vacancy its least worth, and take seats from whom their vacancy would rather not have at it.

    Afterwards everything fits but seats that are free and people without one whose price is above 0.
    """
    prices, worths, held, filled = standing
    for v in range(len(edges.seats)):
        other, own = 0, FAR
        for e in range(edges.ends[v], edges.ends[v + 1]):
            gain = edges.points[e] - prices[edges.people[e]]
            if held[edges.people[e]] == e:
                own = min(own, gain)
            else:
                other = max(other, gain)
        worths[v] = max(own, other) if filled[v] == edges.seats[v] and own < FAR else other
        for e in range(edges.ends[v], edges.ends[v + 1]):
            p = edges.people[e]
            if held[p] == e:
                if edges.points[e] - prices[p] < worths[v]:
                    held[p] = NOBODY
                    filled[v] -= 1
                else:
                    prices[p] = edges.points[e] - worths[v]


@compiled
def _push(paths: Paths, size: int, far: int, at: int) -> int:
    place = size
    while place and paths.heap_far[(place - 1) >> 1] > far:
        above = (place - 1) >> 1
        paths.heap_far[place], paths.heap_at[place] = paths.heap_far[above], paths.heap_at[above]
        place = above
    paths.heap_far[place], paths.heap_at[place] = far, at
    return size + 1


@compiled
def _pop(paths: Paths, size: int) -> int:
    """Take the nearest off; it was read before."""
    size -= 1
    far, at, place = paths.heap_far[size], paths.heap_at[size], 0
    while True:
        below = 2 * place + 1
        if below >= size:
            break
        if below + 1 < size and paths.heap_far[below + 1] < paths.heap_far[below]:
            below += 1
        if paths.heap_far[below] >= far:
            break
        paths.heap_far[place], paths.heap_at[place] = paths.heap_far[below], paths.heap_at[below]
        place = below
    paths.heap_far[place], paths.heap_at[place] = far, at
    return size


@compiled
def fill(edges: Edges, standing: Standing, paths: Paths, begin: int, end: int) -> None:
    """Fill every free seat of some vacancies that is worth something, each by the path that costs least.

    Needs what `settle` leaves. A path ends with somebody who has no seat, or with a seat that is left empty.
    """
    for v in range(begin, end):
        while standing.filled[v] < edges.seats[v] and standing.worths[v] > 0:
            _fill_one(edges, standing, paths, v)


@compiled
def _fill_one(edges: Edges, standing: Standing, paths: Paths, source: int) -> None:
    prices, worths, held, filled = standing
    far, through, touched = paths.far, paths.through, paths.touched
    far[source], touched[0], count = 0, source, 1
    size = _push(paths, 0, 0, source)
    nearest, last, end = FAR, NOBODY, NOBODY
    while size:
        here, v = paths.heap_far[0], paths.heap_at[0]
        if here >= nearest:
            break
        size = _pop(paths, size)
        if here > far[v]:
            continue
        if here + worths[v] < nearest:
            nearest, last, end = here + worths[v], v, NOBODY
        worth = here + worths[v]
        for e in range(edges.ends[v], edges.ends[v + 1]):
            p = edges.people[e]
            there = worth + prices[p] - edges.points[e]
            if there >= nearest or held[p] == e:
                continue
            if held[p] == NOBODY:
                nearest, last, end = there, v, e
                continue
            owner = edges.vacancies[held[p]]
            if there < far[owner]:
                if far[owner] == FAR:
                    touched[count], count = owner, count + 1
                far[owner], through[owner] = there, e
                size = _push(paths, size, there, owner)
    for at in range(count):
        v = touched[at]
        less = nearest - far[v]
        far[v] = FAR
        if less > 0:
            worths[v] -= less
            for e in range(edges.ends[v], edges.ends[v + 1]):
                if held[edges.people[e]] == e:
                    prices[edges.people[e]] += less
    if end == NOBODY:
        filled[last] -= 1
    else:
        held[edges.people[end]] = end
    while last != source:
        taken = through[last]
        held[edges.people[taken]] = taken
        last = edges.vacancies[taken]
    filled[source] += 1


@compiled
def lower(edges: Edges, standing: Standing, paths: Paths) -> None:
    """Seat everybody whose price is above 0, or lower it to 0, by the path that costs least.

    Needs what `fill` leaves. A path ends at a free seat, or with somebody who gives theirs up at price 0.
    """
    for p in range(len(standing.prices)):
        if standing.held[p] == NOBODY and standing.prices[p] > 0:
            _lower_one(edges, standing, paths, p)


@compiled
def _reach(
    edges: Edges, standing: Standing, paths: Paths, p: int, here: int, nearest: int, size: int, count: int
) -> tuple[int, int]:
    """Look at every vacancy that would take a person, who lets go of what they have after a path of `here`."""
    for at in range(edges.person_ends[p], edges.person_ends[p + 1]):
        e = edges.by_person[at]
        if standing.held[p] == e:
            continue
        v = edges.vacancies[e]
        there = here + standing.worths[v] + standing.prices[p] - edges.points[e]
        if there < nearest and there < paths.far[v]:
            if paths.far[v] == FAR:
                paths.touched[count], count = v, count + 1
            paths.far[v], paths.through[v] = there, e
            size = _push(paths, size, there, v)
    return size, count


@compiled
def _lower_one(edges: Edges, standing: Standing, paths: Paths, source: int) -> None:
    prices, worths, held, filled = standing
    far = paths.far
    nearest, last, gives_up = prices[source], NOBODY, NOBODY
    size, count = _reach(edges, standing, paths, source, 0, nearest, 0, 0)
    while size:
        here, v = paths.heap_far[0], paths.heap_at[0]
        if here >= nearest:
            break
        size = _pop(paths, size)
        if here > far[v]:
            continue
        if filled[v] < edges.seats[v]:
            nearest, last, gives_up = here, v, NOBODY
            break
        for e in range(edges.ends[v], edges.ends[v + 1]):
            p = edges.people[e]
            if held[p] == e and here + prices[p] < nearest:
                nearest, last, gives_up = here + prices[p], v, p
        for e in range(edges.ends[v], edges.ends[v + 1]):
            if held[edges.people[e]] == e:
                size, count = _reach(edges, standing, paths, edges.people[e], here, nearest, size, count)
    for at in range(count):
        v = paths.touched[at]
        more = nearest - far[v]
        far[v] = FAR
        if more > 0:
            worths[v] += more
            for e in range(edges.ends[v], edges.ends[v + 1]):
                if held[edges.people[e]] == e:
                    prices[edges.people[e]] -= more
    prices[source] -= nearest
    if last == NOBODY:
        return
    if gives_up == NOBODY:
        filled[last] += 1
    else:
        held[gives_up] = NOBODY
    while True:
        taken = paths.through[last]
        p = edges.people[taken]
        before = held[p]
        held[p] = taken
        if p == source:
            return
        last = edges.vacancies[before]


@compiled
def cheapen(edges: Edges, standing: Standing, paths: Paths) -> None:
    """Of all prices that fit, find the least, which give every vacancy its highest worth.

    By how much a vacancy's worth may rise is a shortest path to one that may not, as one that has a seat left.
    """
    prices, worths, held, filled = standing
    far, size = paths.far, 0
    for v in range(len(edges.seats)):
        rise = 0 if filled[v] < edges.seats[v] else FAR
        for e in range(edges.ends[v], edges.ends[v + 1]):
            if held[edges.people[e]] == e:
                rise = min(rise, prices[edges.people[e]])
        far[v] = rise
        size = _push(paths, size, rise, v)
    while size:
        here, v = paths.heap_far[0], paths.heap_at[0]
        size = _pop(paths, size)
        if here > far[v]:
            continue
        for e in range(edges.ends[v], edges.ends[v + 1]):
            p = edges.people[e]
            if held[p] == NOBODY or held[p] == e:
                continue
            owner = edges.vacancies[held[p]]
            there = here + worths[v] + prices[p] - edges.points[e]
            if there < far[owner]:
                far[owner] = there
                size = _push(paths, size, there, owner)
    for v in range(len(edges.seats)):
        more = far[v] if edges.seats[v] else 0
        far[v] = FAR
        worths[v] += more
        for e in range(edges.ends[v], edges.ends[v + 1]):
            if held[edges.people[e]] == e:
                prices[edges.people[e]] -= more


# --- the best with floors ------------------------------------------------------------------------------------------


@compiled
def _may_give_up(groups: Groups, p: int) -> bool:
    """Whether nobody of the person's group need have their seat instead."""
    g = groups.of[p]
    return bool(g == NO_GROUP or groups.seated[g] > groups.floor[g])


@compiled
def _enter(edges: Edges, standing: Standing, paths: Paths, p: int, count: int) -> int:
    """As `_reach` for somebody who begins a path, with no word to the heap yet."""
    for at in range(edges.person_ends[p], edges.person_ends[p + 1]):
        e = edges.by_person[at]
        v = edges.vacancies[e]
        there = standing.worths[v] + standing.prices[p] - edges.points[e]
        if there < paths.far[v]:
            if paths.far[v] == FAR:
                paths.touched[count], count = v, count + 1
            paths.far[v], paths.through[v] = there, e
    return count


@compiled
def seat_one_of(edges: Edges, standing: Standing, paths: Paths, groups: Groups, group: int) -> bool:
    """Give one seat more to people of a group, by the path that costs least; the group's bonus rises by as much.

    People without a seat have the price of less their group's bonus here. A path ends at a free seat, or with
    somebody whose group is above its floor, or who has none; a group that is not gives up somebody for another one.
    False where there is no such path, as no assignment seats more of them beside the other floors.
    """
    prices, worths, held, filled = standing
    far, through, vacancies = paths.far, paths.through, len(edges.seats)
    far[vacancies + group], paths.touched[0], count = 0, vacancies + group, 1
    for at in range(groups.ends[group], groups.ends[group + 1]):
        if held[groups.members[at]] == NOBODY:
            count = _enter(edges, standing, paths, groups.members[at], count)
    # One for one at the same vacancy is a path: whatever is farther need not be looked at.
    nearest, last, gives_up = FAR, NOBODY, NOBODY
    for at in range(1, count):
        v = paths.touched[at]
        if filled[v] < edges.seats[v] and far[v] < nearest:
            nearest, last, gives_up = far[v], v, NOBODY
        for e in range(edges.ends[v], edges.ends[v + 1] if far[v] < nearest else edges.ends[v]):
            p = edges.people[e]
            if held[p] == e and far[v] + prices[p] < nearest and _may_give_up(groups, p):
                nearest, last, gives_up = far[v] + prices[p], v, p
    size = 0
    for at in range(1, count):
        if far[paths.touched[at]] < nearest:
            size = _push(paths, size, far[paths.touched[at]], paths.touched[at])
    while size:
        here, v = paths.heap_far[0], paths.heap_at[0]
        if here >= nearest:
            break
        size = _pop(paths, size)
        if here > far[v]:
            continue
        if v >= vacancies:
            g = v - vacancies
            for at in range(groups.ends[g], groups.ends[g + 1]):
                if held[groups.members[at]] == NOBODY:
                    size, count = _reach(edges, standing, paths, groups.members[at], here, nearest, size, count)
            continue
        if filled[v] < edges.seats[v]:
            nearest, last, gives_up = here, v, NOBODY
            break
        for e in range(edges.ends[v], edges.ends[v + 1]):
            p = edges.people[e]
            if held[p] != e:
                continue
            g = groups.of[p]
            if _may_give_up(groups, p):
                if here + prices[p] < nearest:
                    nearest, last, gives_up = here + prices[p], v, p
            elif here + prices[p] + groups.bonus[g] < far[vacancies + g]:
                if far[vacancies + g] == FAR:
                    paths.touched[count], count = vacancies + g, count + 1
                far[vacancies + g], through[vacancies + g] = here + prices[p] + groups.bonus[g], p
                size = _push(paths, size, far[vacancies + g], vacancies + g)
        for e in range(edges.ends[v], edges.ends[v + 1]):
            if held[edges.people[e]] == e:
                size, count = _reach(edges, standing, paths, edges.people[e], here, nearest, size, count)
    for at in range(count):
        v = paths.touched[at]
        more = nearest - far[v] if last != NOBODY else 0
        far[v] = FAR
        if more <= 0:
            continue
        if v < vacancies:
            worths[v] += more
            for e in range(edges.ends[v], edges.ends[v + 1]):
                if held[edges.people[e]] == e:
                    prices[edges.people[e]] -= more
        else:
            groups.bonus[v - vacancies] += more
            for place in range(groups.ends[v - vacancies], groups.ends[v - vacancies + 1]):
                if held[groups.members[place]] == NOBODY:
                    prices[groups.members[place]] -= more
    if last == NOBODY:
        return False
    if gives_up == NOBODY:
        filled[last] += 1
    else:
        held[gives_up] = NOBODY
        if groups.of[gives_up] != NO_GROUP:
            groups.seated[groups.of[gives_up]] -= 1
    groups.seated[group] += 1
    while True:
        taken = through[last]
        p = edges.people[taken]
        before = held[p]
        held[p] = taken
        if before == NOBODY:
            g = groups.of[p]
            if g == group:
                return True
            gives_up = through[vacancies + g]
            before = held[gives_up]
            held[gives_up] = NOBODY
        last = edges.vacancies[before]


# --- other rules ---------------------------------------------------------------------------------------------------


@compiled
def pick(edges: Edges, order: Ints, held: Ints) -> None:
    """Go through the pairs in an order, and seat whoever has no seat where one is free."""
    free = edges.seats.copy()
    for e in order:
        v, p = edges.vacancies[e], edges.people[e]
        if free[v] and held[p] == NOBODY:
            held[p] = e
            free[v] -= 1


@compiled
def defer(edges: Edges, wishes: Ints, held: Ints) -> None:
    """Let people ask down their wishes; a vacancy keeps the best of those who asked, by the order of its list.

    After Gale and Shapley, "College admissions and the stability of marriage" (1962): of all stable outcomes it is
    the best for every person. `wishes` names the edges of a person as `by_person` does, dearest first.
    """
    filled, worst = np.zeros_like(edges.seats), edges.ends[1:].copy()
    asked = edges.person_ends[:-1].copy()
    waiting, count = np.arange(len(held)), len(held)
    while count:
        p = waiting[count - 1]
        if asked[p] == edges.person_ends[p + 1]:
            count -= 1
            continue
        e = wishes[asked[p]]
        asked[p] += 1
        v = edges.vacancies[e]
        if filled[v] < edges.seats[v]:
            filled[v] += 1
            held[p] = e
            count -= 1
        elif e < worst[v]:
            gone = edges.people[worst[v]]
            held[gone], held[p] = NOBODY, e
            waiting[count - 1] = gone
        else:
            continue
        if filled[v] == edges.seats[v]:
            # Who is worst among those kept only ever moves up the list.
            at = worst[v] - 1
            while held[edges.people[at]] != at:
                at -= 1
            worst[v] = at
