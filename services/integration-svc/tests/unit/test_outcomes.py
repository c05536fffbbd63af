"""Outcome figures: who counts, what counts as achieved, what is unknown, what is too few to show."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from integration_svc.domain.facts import Fact, FactKind
from integration_svc.domain.outcomes import Figure, funnel, outcomes

START = date(2031, 1, 1)
MORNING = datetime(2031, 1, 1, 8, tzinfo=UTC)
CREWS = [uuid4() for _ in range(10)]


def fact(kind: FactKind, person: UUID | None, days: float = 0, subject: UUID | None = None, **measures: Any) -> Fact:
    return Fact(kind, person, subject or uuid4(), MORNING + timedelta(days=days), measures)


def started(person: UUID, *, on: date = START, hourly: str | None = "20.0000", isco: str = "7212") -> Fact:
    measures: dict[str, Any] = {"started_on": on.isoformat(), "hourly_pay": hourly, "currency": "EUR", "isco": isco}
    return fact(FactKind.STARTED, person, **measures)


def checkin(person: UUID, day: int, **changes: Any) -> Fact:
    answers = {"day": day, "employed": True, "same_employer": True, "fees_charged": False, "satisfaction": 4}
    return fact(FactKind.CHECKIN, person, day, **(answers | {"hourly_pay": None, "currency": "EUR"} | changes))


def figure(name: str, facts: list[Fact], today: date = START) -> Figure:
    return next(one for one in outcomes(facts, today) if one.name == name)


def test_placement_counts_all_who_were_activated() -> None:
    facts = [fact(FactKind.ACTIVATED, person) for person in CREWS] + [started(person) for person in CREWS[:4]]
    assert figure("placement_rate", facts) == Figure("placement_rate", "share", 0.4, 10, 4, 0, suppressed=False)
    sixths = [fact(FactKind.ACTIVATED, person) for person in CREWS[:6]] + [started(CREWS[0])]
    assert figure("placement_rate", sixths).value == 0.1667


def test_fewer_than_five_people_are_never_shown() -> None:
    facts = [fact(FactKind.ACTIVATED, person) for person in CREWS[:4]]
    assert figure("placement_rate", facts) == Figure("placement_rate", "share", None, None, None, None, suppressed=True)
    facts.append(fact(FactKind.ACTIVATED, CREWS[4]))
    assert not figure("placement_rate", facts).suppressed


@pytest.mark.parametrize(
    ("name", "day", "closes"),
    [
        ("retention_d180_any_job", 180, 201),
        ("retention_d180_same_employer", 180, 201),
        ("retention_d365_any_job", 365, 395),
        ("retention_d365_same_employer", 365, 395),
    ],
)
def test_retention_counts_whose_window_has_elapsed_and_unknown_is_not_achieved(
    name: str, day: int, closes: int
) -> None:
    facts = [started(person) for person in CREWS[:8]]
    facts += [checkin(person, day) for person in CREWS[:4]]
    facts += [checkin(CREWS[4], day, same_employer=False)]
    facts += [checkin(CREWS[5], day, employed=False, same_employer=False)]
    facts += [checkin(CREWS[6], 30)]
    facts += [started(person, on=START + timedelta(days=1)) for person in CREWS[8:]]
    achieved = 4 if name.endswith("same_employer") else 5
    last_day = START + timedelta(days=closes)
    assert figure(name, facts, last_day).suppressed, "nobody's window has elapsed on its last day"
    elapsed = figure(name, facts, last_day + timedelta(days=1))
    assert (elapsed.people, elapsed.achieved, elapsed.unknown) == (8, achieved, 2)
    assert elapsed.value == pytest.approx(achieved / 8, abs=1e-4)
    assert figure(name, facts, last_day + timedelta(days=2)).people == 10


def test_a_visa_is_decided_when_granted_refused_or_closed() -> None:
    cases = [uuid4() for _ in range(6)]
    facts = [fact(FactKind.VISA_GRANTED, CREWS[place], subject=cases[place]) for place in range(3)]
    facts += [fact(FactKind.VISA_REFUSED, CREWS[place], subject=cases[place]) for place in (2, 3, 4)]
    facts += [fact(FactKind.VISA_CLOSED, CREWS[5], subject=cases[5])]
    success = figure("visa_success", facts)
    assert (success.people, success.achieved, success.value) == (6, 3, 0.5)


def test_an_offer_counts_once_it_is_answered() -> None:
    applications = [uuid4() for _ in range(7)]
    facts = [fact(FactKind.OFFER_MADE, CREWS[place], subject=applications[place]) for place in range(7)]
    facts += [
        fact(FactKind.ACCEPTED, CREWS[place], subject=applications[place], vacancy_id=str(uuid4()))
        for place in range(3)
    ]
    facts += [fact(FactKind.APPLICATION_ENDED, CREWS[place], subject=applications[place]) for place in (3, 4)]
    assert (figure("offer_acceptance", facts).people, figure("offer_acceptance", facts).achieved) == (5, 3)


def at_home(person: UUID, stage: str, since: date | None = None, **more: Any) -> Fact:
    return fact(FactKind.HOME_OUTCOME, person, stage=stage, since=None if since is None else str(since), **more)


def test_an_outcome_at_home_counts_by_the_latest_word_and_nothing_told_is_unknown() -> None:
    facts = [at_home(person, "planned", subject=person) for person in CREWS]
    for place, stage in enumerate(("employed", "self_employed", "apprenticeship", "further_training", "retained")):
        facts.append(at_home(CREWS[place], stage, START, subject=CREWS[place], days=1))
    facts.append(at_home(CREWS[5], "employed", START, subject=CREWS[5], days=1))
    facts.append(at_home(CREWS[5], "planned", subject=CREWS[5], days=2))
    found = figure("home_outcomes", facts)
    assert (found.people, found.achieved, found.unknown) == (10, 5, 5)


def test_retention_at_home_counts_whose_half_year_has_elapsed() -> None:
    facts = [at_home(person, "employed", START, subject=person) for person in CREWS[:6]]
    facts += [at_home(CREWS[place], "retained", START, subject=CREWS[place], days=180) for place in range(2)]
    facts += [at_home(person, "employed", START + timedelta(days=1), subject=person) for person in CREWS[6:]]
    assert figure("home_retention", facts, START + timedelta(days=180)).suppressed, "only two were asked"
    found = figure("home_retention", facts, START + timedelta(days=181))
    assert (found.people, found.achieved, found.unknown) == (6, 2, 4)


def test_home_and_away_are_held_against_each_other() -> None:
    facts = [at_home(person, "employed", START, subject=person) for person in CREWS[:3]]
    facts += [at_home(CREWS[9], "planned", subject=CREWS[9])]
    facts += [started(person) for person in CREWS[3:8]]
    found = figure("home_of_all_outcomes", facts)
    assert (found.people, found.achieved, found.value) == (8, 3, 0.375)


def test_days_are_medians() -> None:
    vacancy, facts = uuid4(), []
    facts.append(fact(FactKind.VACANCY_OPENED, None, 0, vacancy))
    facts.append(fact(FactKind.VACANCY_OPENED, None, 9, vacancy))
    for place, days in enumerate((10, 20, 30, 40, 90)):
        application = uuid4()
        facts.append(fact(FactKind.ACCEPTED, CREWS[place], days, application, vacancy_id=str(vacancy)))
        facts.append(fact(FactKind.ARRIVED, CREWS[place], days + 100 + place, application_id=str(application)))
    facts.append(fact(FactKind.ACCEPTED, CREWS[6], 5, vacancy_id=str(uuid4())))
    facts.append(fact(FactKind.ARRIVED, CREWS[7], 9, application_id=str(uuid4())))
    opened = figure("median_days_open_to_accepted", facts)
    assert (opened.value, opened.people, opened.unknown) == (30, 5, 1)
    arrived = figure("median_days_accepted_to_arrived", facts)
    assert (arrived.value, arrived.people, arrived.unknown) == (102, 5, 1)


def test_a_job_matches_when_its_major_group_is_not_below() -> None:
    prior = ["7212", "7212", "2141", "0110", "9313", None, "7212"]
    facts = [fact(FactKind.ACTIVATED, CREWS[place], prior_isco=isco) for place, isco in enumerate(prior)]
    now = ["7212", "7115", "3112", "7212", "7212", "7212", "0210"]
    facts += [started(CREWS[place], isco=isco) for place, isco in enumerate(now)]
    match = figure("skill_match", facts)
    assert (match.people, match.achieved, match.unknown) == (5, 3, 1), "soldiers are left out"


def test_wages_are_compared_in_one_currency() -> None:
    facts = [started(person) for person in CREWS[:7]]
    for person, hourly in zip(CREWS, ("20.0000", "21.0000", "22.3457", "24.0000", "30.0000"), strict=False):
        facts += [checkin(person, 30, hourly_pay="10.0000"), checkin(person, 180, hourly_pay=hourly)]
    facts.append(checkin(CREWS[5], 180, hourly_pay="99.0000", currency="GBP"))
    wages = figure("wage_progression_nominal", facts)
    assert (wages.value, wages.people, wages.unknown) == (0.1173, 5, 2)


def test_fee_free_means_asked_and_never_charged() -> None:
    facts = [started(person) for person in CREWS[:6]]
    facts += [checkin(person, 7) for person in CREWS[:4]]
    facts += [checkin(CREWS[3], 30, fees_charged=True), checkin(CREWS[4], 7, fees_charged=None)]
    free = figure("fee_free_placements", facts, START + timedelta(days=60))
    assert (free.people, free.achieved, free.unknown) == (6, 3, 2)


def test_credentials_are_counted_of_the_enrolled() -> None:
    facts = [fact(FactKind.ENROLLED, person) for person in CREWS[:5]]
    facts += [fact(FactKind.CREDENTIAL, person) for person in CREWS[3:7]]
    assert (figure("credential_attainment", facts).people, figure("credential_attainment", facts).achieved) == (5, 2)


def test_alerts_are_safe_when_resolved_by_their_deadline() -> None:
    alerts = [uuid4() for _ in range(8)]
    deadline = START + timedelta(days=10)
    facts = [
        fact(FactKind.ALERT_RAISED, CREWS[place], subject=alert, planning_deadline=deadline.isoformat())
        for place, alert in enumerate(alerts)
    ]
    facts += [fact(FactKind.ALERT_RESOLVED, CREWS[place], 10, alerts[place]) for place in range(4)]
    facts += [fact(FactKind.ALERT_RESOLVED, CREWS[4], 11, alerts[4])]
    decided = figure("alerts_safe_before_the_deadline", facts, deadline)
    assert (decided.people, decided.achieved) == (5, 4), "the others still have time"
    safe = figure("alerts_safe_before_the_deadline", facts, deadline + timedelta(days=1))
    assert (safe.people, safe.achieved) == (8, 4)


def test_an_alert_is_safe_by_the_laws_day_where_that_comes_first() -> None:
    alerts, planned, law = [uuid4() for _ in range(5)], START + timedelta(days=30), START + timedelta(days=10)
    facts = [
        fact(FactKind.ALERT_RAISED, CREWS[place], subject=alert, planning_deadline=planned.isoformat())
        for place, alert in enumerate(alerts)
    ]
    facts += [
        fact(FactKind.ALERT_RESOLVED, CREWS[place], 9 + place, alert, deadline=law.isoformat())
        for place, alert in enumerate(alerts)
    ]
    assert figure("alerts_safe_before_the_deadline", facts, planned).achieved == 2


def test_satisfaction_is_the_latest_answer_of_each() -> None:
    facts = [started(person) for person in CREWS[:6]]
    for place, rating in enumerate((1, 2, 4, 5, 5)):
        facts += [checkin(CREWS[place], 7, satisfaction=3), checkin(CREWS[place], 30, satisfaction=rating)]
    said = figure("satisfaction", facts, START + timedelta(days=60))
    assert (said.value, said.people, said.unknown) == (4, 5, 1)


def test_the_funnel_counts_people_not_facts() -> None:
    person = CREWS[0]
    facts = [fact(FactKind.OFFER_MADE, person), fact(FactKind.OFFER_MADE, person), fact(FactKind.OFFER_MADE, CREWS[1])]
    facts += [checkin(person, 180), checkin(person, 365), checkin(CREWS[1], 180, employed=False, same_employer=False)]
    counted = funnel(facts, START)
    assert (counted["offers"], counted["checkins"], counted["retained"], counted["arrived"]) == (2, 2, 1, 0)
