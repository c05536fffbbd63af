"""Outcome figures from facts: the denominator is the people whose window has elapsed, unknown is not achieved."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Final
from uuid import UUID

from integration_svc.domain.checkin import CheckinDay, window_of
from integration_svc.domain.facts import Fact, FactKind

SMALLEST_GROUP: Final = 5
"""Figures of fewer people are suppressed, so that nobody is found out by a number (policy of the programme)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `unit` is `share` (0 to 1), `days`, `rating` (1 to 5) or `change` (relative).

    `people` is the denominator, `achieved` the numerator of a share, `unknown` how many of the people gave no answer
    and so count as not achieved. All numbers are None when `suppressed`; `value` is also None when nobody counts yet.
    """

    name: str
    unit: str
    value: float | None
    people: int | None
    achieved: int | None
    unknown: int | None
    suppressed: bool


class Facts:
    """The facts of a programme, by kind and person."""

    def __init__(self, facts: Iterable[Fact], today: date) -> None:
        self.today = today
        self._by_kind: dict[FactKind, list[Fact]] = defaultdict(list)
        for fact in sorted(facts, key=lambda one: one.happened_at):
            self._by_kind[fact.kind].append(fact)

    def of(self, kind: FactKind) -> Sequence[Fact]:
        """All facts of a kind, oldest first."""
        return self._by_kind[kind]

    def people(self, kind: FactKind) -> frozenset[UUID]:
        """Who has a fact of this kind."""
        return frozenset(fact.person for fact in self.of(kind) if fact.person is not None)

    def subjects(self, kind: FactKind) -> frozenset[UUID]:
        """What has a fact of this kind."""
        return frozenset(fact.subject for fact in self.of(kind))

    def first_by_person(self, kind: FactKind) -> Mapping[UUID, Fact]:
        """Each person's first fact of a kind."""
        found: dict[UUID, Fact] = {}
        for fact in self.of(kind):
            if fact.person is not None:
                found.setdefault(fact.person, fact)
        return found

    def checkins(self, day: int) -> Mapping[UUID, Fact]:
        """Each person's check-in of a day."""
        return {
            fact.person: fact
            for fact in self.of(FactKind.CHECKIN)
            if fact.person is not None and fact.measures["day"] == day
        }


def outcomes(facts: Iterable[Fact], today: date) -> tuple[Figure, ...]:
    """Every figure, in the order of `FIGURES`."""
    known = Facts(facts, today)
    return tuple(figure(known) for figure in FIGURES)


def funnel(facts: Iterable[Fact], today: date) -> dict[str, int]:
    """How many people reached each stage, at whatever time."""
    known = Facts(facts, today)
    retained = frozenset(
        person
        for day in (CheckinDay.D180, CheckinDay.D365)
        for person, fact in known.checkins(day).items()
        if fact.measures["employed"]
    )
    stages = {
        "registered": known.people(FactKind.REGISTERED),
        "activated": known.people(FactKind.ACTIVATED),
        "offers": known.people(FactKind.OFFER_MADE),
        "accepted": known.people(FactKind.ACCEPTED),
        "placements": known.people(FactKind.PLACEMENT_CONFIRMED),
        "visas_granted": known.people(FactKind.VISA_GRANTED),
        "arrived": known.people(FactKind.ARRIVED),
        "started": known.people(FactKind.STARTED),
        "checkins": known.people(FactKind.CHECKIN),
        "retained": retained,
    }
    return {stage: len(people) for stage, people in stages.items()}


# --- building blocks ---------------------------------------------------------------------------------------------


def _share(name: str, people: frozenset[UUID], achieved: frozenset[UUID], unknown: frozenset[UUID]) -> Figure:
    reached = len(people & achieved)
    value = round(reached / len(people), 4) if people else None
    return _figure(name, "share", value, len(people), reached, len(people & unknown))


def _median(name: str, unit: str, values: Sequence[float], unknown: int = 0) -> Figure:
    value = round(float(median(values)), 4) if values else None
    return _figure(name, unit, value, len(values), None, unknown)


def _figure(name: str, unit: str, value: float | None, people: int, achieved: int | None, unknown: int) -> Figure:
    if people < SMALLEST_GROUP:
        return Figure(name, unit, None, None, None, None, suppressed=True)
    return Figure(name, unit, value, people, achieved, unknown, suppressed=False)


def _window_elapsed(facts: Facts, day: int) -> frozenset[UUID]:
    """Who started work so long ago that the window of a check-in is over."""
    return frozenset(
        person
        for person, fact in facts.first_by_person(FactKind.STARTED).items()
        if window_of(day, date.fromisoformat(fact.measures["started_on"])).closes_on < facts.today
    )


def _retention(name: str, day: int, answer: str) -> Callable[[Facts], Figure]:
    def figure(facts: Facts) -> Figure:
        people, answers = _window_elapsed(facts, day), facts.checkins(day)
        achieved = frozenset(person for person, fact in answers.items() if fact.measures[answer])
        return _share(name, people, achieved, people - frozenset(answers))

    return figure


def _days_between(earlier: Fact, later: Fact) -> float:
    return (later.happened_at - earlier.happened_at).total_seconds() / 86_400


# --- the figures -------------------------------------------------------------------------------------------------


def _placement(facts: Facts) -> Figure:
    return _share("placement_rate", facts.people(FactKind.ACTIVATED), facts.people(FactKind.STARTED), frozenset())


def _offer_acceptance(facts: Facts) -> Figure:
    """Offers that were answered: accepted, or ended without."""
    offered, accepted = facts.subjects(FactKind.OFFER_MADE), facts.subjects(FactKind.ACCEPTED)
    answered = offered & (accepted | facts.subjects(FactKind.APPLICATION_ENDED))
    return _share("offer_acceptance", answered, accepted, frozenset())


def _visa_success(facts: Facts) -> Figure:
    """Granted of decided; a refusal counts as decided while a remedy is still open."""
    granted = facts.subjects(FactKind.VISA_GRANTED)
    decided = granted | facts.subjects(FactKind.VISA_REFUSED) | facts.subjects(FactKind.VISA_CLOSED)
    return _share("visa_success", decided, granted, frozenset())


def _days_open_to_accepted(facts: Facts) -> Figure:
    opened = {fact.subject: fact for fact in reversed(facts.of(FactKind.VACANCY_OPENED))}
    pairs = [
        (opened[vacancy], fact)
        for fact in facts.of(FactKind.ACCEPTED)
        if (vacancy := UUID(fact.measures["vacancy_id"])) in opened
    ]
    unknown = len(facts.of(FactKind.ACCEPTED)) - len(pairs)
    return _median("median_days_open_to_accepted", "days", [_days_between(*pair) for pair in pairs], unknown)


def _days_accepted_to_arrived(facts: Facts) -> Figure:
    accepted = {fact.subject: fact for fact in facts.of(FactKind.ACCEPTED)}
    arrived = [(UUID(fact.measures["application_id"]), fact) for fact in facts.of(FactKind.ARRIVED)]
    days = [_days_between(accepted[application], fact) for application, fact in arrived if application in accepted]
    return _median("median_days_accepted_to_arrived", "days", days, len(arrived) - len(days))


def _skill_match(facts: Facts) -> Figure:
    """ISCO major group of the job not below the one of the latest job before; the armed forces (0) are left out.

    Major groups are numbered from 1 (managers) to 9 (elementary), so that a lower number is not below.
    """
    prior = {
        person: fact.measures.get("prior_isco") for person, fact in facts.first_by_person(FactKind.ACTIVATED).items()
    }
    now = {person: fact.measures["isco"] for person, fact in facts.first_by_person(FactKind.STARTED).items()}
    people = frozenset(person for person in now if "0" not in (now[person][:1], (prior.get(person) or "")[:1]))
    unknown = frozenset(person for person in people if not prior.get(person))
    achieved = frozenset(person for person in people - unknown if now[person][0] <= str(prior[person])[0])
    return _share("skill_match", people, achieved, unknown)


def _wage_progression(facts: Facts) -> Figure:
    """Median of hourly pay of the latest check-in over hourly pay at the start, less one; nominal, same currency."""
    start = facts.first_by_person(FactKind.STARTED)
    latest = {fact.person: fact for fact in facts.of(FactKind.CHECKIN) if fact.measures.get("hourly_pay")}
    changes, unknown = [], 0
    for person, first in start.items():
        later = latest.get(person)
        comparable = (
            later is not None
            and first.measures.get("hourly_pay")
            and later.measures["currency"] == first.measures["currency"]
        )
        if later is None or not comparable:
            unknown += 1
            continue
        changes.append(float(Decimal(later.measures["hourly_pay"]) / Decimal(first.measures["hourly_pay"]) - 1))
    return _median("wage_progression_nominal", "change", changes, unknown)


def _credentials(facts: Facts) -> Figure:
    return _share(
        "credential_attainment", facts.people(FactKind.ENROLLED), facts.people(FactKind.CREDENTIAL), frozenset()
    )


_AT_HOME: Final = frozenset({"employed", "self_employed", "apprenticeship", "further_training", "retained"})
_LASTED_AFTER: Final = timedelta(days=180)
"""From when on something that was begun at home may have lasted: as work abroad on day 180."""


def _at_home(facts: Facts) -> Mapping[UUID, Sequence[Fact]]:
    """Who was certified for work at home, with the latest word on each of their courses."""
    latest = {fact.subject: fact for fact in facts.of(FactKind.HOME_OUTCOME)}
    found: dict[UUID, list[Fact]] = defaultdict(list)
    for fact in latest.values():
        if fact.person is not None:
            found[fact.person].append(fact)
    return found


def _achieved_at_home(facts: Facts) -> frozenset[UUID]:
    words = _at_home(facts)
    return frozenset(person for person, told in words.items() if any(one.measures["stage"] in _AT_HOME for one in told))


def _home_outcomes(facts: Facts) -> Figure:
    """Of those certified for work at home: who works, learns a trade or learns on; unknown of whom nothing is told."""
    people, achieved = frozenset(_at_home(facts)), _achieved_at_home(facts)
    return _share("home_outcomes", people, achieved, people - achieved)


def _home_retention(facts: Facts) -> Figure:
    """Of those who had begun something at home half a year ago, and still do: it was asked, and has lasted."""
    told = _at_home(facts)
    retained = frozenset(
        person for person, words in told.items() if any(one.measures["stage"] == "retained" for one in words)
    )
    elapsed = frozenset(
        person
        for person, words in told.items()
        if any(
            one.measures["since"] and date.fromisoformat(one.measures["since"]) + _LASTED_AFTER < facts.today
            for one in words
        )
    )
    return _share("home_retention", retained | elapsed, retained, elapsed - retained)


def _home_of_all(facts: Facts) -> Figure:
    """Home to away: of all who work through the programme, at home or abroad, those at home."""
    at_home = _achieved_at_home(facts)
    return _share("home_of_all_outcomes", at_home | facts.people(FactKind.STARTED), at_home, frozenset())


def _fee_free(facts: Facts) -> Figure:
    """Of those whose first check-in is over: asked about fees at least once, and never charged one."""
    people = _window_elapsed(facts, CheckinDay.D7)
    answers: dict[UUID, list[bool]] = defaultdict(list)
    for fact in facts.of(FactKind.CHECKIN):
        if fact.person is not None and fact.measures.get("fees_charged") is not None:
            answers[fact.person].append(fact.measures["fees_charged"])
    achieved = frozenset(person for person, charged in answers.items() if not any(charged))
    return _share("fee_free_placements", people, achieved, people - frozenset(answers))


def _alerts_in_time(facts: Facts) -> Figure:
    """Of the alerts whose planning deadline is over: resolved by then, or by the law's day where that came first."""
    resolved = {fact.subject: fact.happened_at.date() for fact in facts.of(FactKind.ALERT_RESOLVED)}
    deadlines = {
        fact.subject: date.fromisoformat(fact.measures["planning_deadline"]) for fact in facts.of(FactKind.ALERT_RAISED)
    }
    for fact in facts.of(FactKind.ALERT_RESOLVED):
        if fact.subject in deadlines and fact.measures.get("deadline"):
            nearest = date.fromisoformat(fact.measures["deadline"])
            deadlines[fact.subject] = min(deadlines[fact.subject], nearest)
    due = frozenset(alert for alert, deadline in deadlines.items() if deadline < facts.today or alert in resolved)
    in_time = frozenset(alert for alert, day in resolved.items() if alert in deadlines and day <= deadlines[alert])
    return _share("alerts_safe_before_the_deadline", due, in_time, frozenset())


def _satisfaction(facts: Facts) -> Figure:
    """Median of each person's latest answer."""
    latest = {
        fact.person: float(fact.measures["satisfaction"])
        for fact in facts.of(FactKind.CHECKIN)
        if fact.measures.get("satisfaction") is not None
    }
    unknown = len(_window_elapsed(facts, CheckinDay.D7) - frozenset(person for person in latest if person is not None))
    return _median("satisfaction", "rating", list(latest.values()), unknown)


FIGURES: Final[Sequence[Callable[[Facts], Figure]]] = (
    _placement,
    _offer_acceptance,
    _visa_success,
    _days_open_to_accepted,
    _days_accepted_to_arrived,
    _retention("retention_d180_same_employer", CheckinDay.D180, "same_employer"),
    _retention("retention_d180_any_job", CheckinDay.D180, "employed"),
    _retention("retention_d365_same_employer", CheckinDay.D365, "same_employer"),
    _retention("retention_d365_any_job", CheckinDay.D365, "employed"),
    _skill_match,
    _wage_progression,
    _credentials,
    _home_outcomes,
    _home_retention,
    _home_of_all,
    _fee_free,
    _alerts_in_time,
    _satisfaction,
)
