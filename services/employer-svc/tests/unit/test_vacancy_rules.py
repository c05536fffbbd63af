"""The rules of a vacancy and its seats, both ways."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from employer_svc.domain import employer, vacancy
from employer_svc.domain.employer import ITSELF, EmployerState
from employer_svc.domain.vacancy import VACANCY, NamedPathway, Opening, SeatChange, Seats, VacancyAction, VacancyState
from pathways_chassis.machine import Guard
from pathways_contracts.events.candidate.pathway import IntakeStatus

from .rules import LAPSED, PASSES, TODAY, names_broken_by, pay, violation_of

# --- vacancy -----------------------------------------------------------------------------------------------------

SKILLED = NamedPathway("gb_skilled", "GB", IntakeStatus.OPEN, pay("41700.00"), date(2026, 1, 1), None)
FREE = NamedPathway("gb_free", "GB", IntakeStatus.OPEN, None, date(2026, 1, 1), None)
OPENING = Opening(
    today=TODAY,
    employer_state=EmployerState.ACTIVE,
    fee_pledge=True,
    briefing_done=True,
    country="GB",
    pay=pay("41700.00"),
    going_rate=pay("41000.00"),
    weekly_hours=38,
    contract_months=24,
    start_date=date(2026, 9, 1),
    essential_skills=("urn:skill:1",),
    named_pathways=("gb_skilled", "gb_free"),
    known_pathways=(SKILLED, FREE),
    workers_to_reimburse=0,
    diligent_until=TODAY,
    sponsor=ITSELF,
    offers_standing=0,
    reason="completed",
)

VACANCY_RULES = [
    (vacancy.the_employer_is_active, {"employer_state": EmployerState.AGREED}, "employer_id", "it is agreed"),
    (vacancy.the_employer_is_active, {"employer_state": EmployerState.SUSPENDED}, "employer_id", "it is suspended"),
    (vacancy.the_fee_pledge_stands, {"fee_pledge": False}, "fee_pledge", "workers pay nothing"),
    (vacancy.the_employer_was_briefed, {"briefing_done": False}, "briefing_done", "the employer was briefed"),
    (employer.the_sponsor_licence_is_in_force, {"sponsor": LAPSED}, "sponsor_licence", "licence is in force"),
    (vacancy.the_terms_are_complete, {"pay": None}, "terms", "missing: pay"),
    (vacancy.the_terms_are_complete, {"weekly_hours": None}, "terms", "missing: weekly_hours"),
    (vacancy.the_terms_are_complete, {"contract_months": None}, "terms", "missing: contract_months"),
    (vacancy.the_terms_are_complete, {"start_date": None}, "terms", "missing: start_date"),
    (vacancy.the_terms_are_complete, {"essential_skills": ()}, "terms", "missing: essential_skills"),
    (vacancy.the_terms_are_complete, {"named_pathways": ()}, "terms", "missing: pathways"),
    (
        vacancy.every_pathway_is_known,
        {"named_pathways": ("gb_skilled", "xx_other", "aa_first")},
        "pathways",
        "not known: aa_first, xx_other",
    ),
    (
        vacancy.every_pathway_leads_to_the_country,
        {"country": "IE", "known_pathways": (FREE, replace(FREE, code="ie_way", destination="IE"))},
        "pathways",
        "lead to IE; not so: gb_free",
    ),
    (vacancy.one_pathway_takes_new_cases, {"known_pathways": ()}, "pathways", "takes new cases"),
    *(
        (
            vacancy.one_pathway_takes_new_cases,
            {"known_pathways": (replace(FREE, intake=intake),)},
            "pathways",
            "takes new cases",
        )
        for intake in (IntakeStatus.CLOSED, IntakeStatus.PIPELINE_ONLY, IntakeStatus.UNCONFIRMED)
    ),
    (
        vacancy.one_pathway_takes_new_cases,
        {"known_pathways": (replace(FREE, valid_from=TODAY + timedelta(days=1)),)},
        "pathways",
        "takes new cases",
    ),
    (
        vacancy.one_pathway_takes_new_cases,
        {"known_pathways": (replace(FREE, valid_to=TODAY - timedelta(days=1)),)},
        "pathways",
        "takes new cases",
    ),
    (
        vacancy.pay_reaches_the_floor_of_each_pathway,
        {"pay": pay("41699.99")},
        "pay/amount",
        "floor of gb_skilled (41700.00 GBP a year)",
    ),
    (
        vacancy.pay_reaches_the_floor_of_each_pathway,
        {"pay": pay("90000.00", "EUR")},
        "pay/currency",
        "floor of gb_skilled (GBP)",
    ),
    (vacancy.pay_reaches_the_going_rate, {"going_rate": pay("41700.01")}, "pay/amount", "the going rate"),
    (vacancy.pay_reaches_the_going_rate, {"going_rate": pay("1.00", "EUR")}, "going_rate/currency", "same currency"),
    (vacancy.the_due_diligence_holds, {"diligent_until": None}, "due_diligence", "none was approved"),
    (
        vacancy.the_due_diligence_holds,
        {"diligent_until": TODAY - timedelta(days=1)},
        "due_diligence",
        f"it ended on {TODAY - timedelta(days=1)}",
    ),
    (vacancy.no_worker_waits_for_reimbursement, {"workers_to_reimburse": 1}, "employer_id", "no worker waits"),
    (vacancy.no_offer_stands, {"offers_standing": 1}, "applications", "no offer stands"),
    (vacancy.a_reason_is_given, {"reason": None}, "reason", "this move needs a reason"),
    (vacancy.the_reason_is_counted, {"reason": "because"}, "reason", "closing names a counted reason"),
    (vacancy.the_reason_is_counted, {"reason": None}, "reason", "closing names a counted reason"),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), VACANCY_RULES)
def test_a_rule_of_a_vacancy(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(OPENING) is PASSES
    violation = violation_of(guard, replace(OPENING, **changed))
    assert violation.field == field
    assert rule in violation.rule


@pytest.mark.parametrize(
    ("guard", "changed"),
    [
        (vacancy.pay_reaches_the_floor_of_each_pathway, {"pay": None}),
        (vacancy.pay_reaches_the_floor_of_each_pathway, {"weekly_hours": None, "pay": pay("1.00")}),
        (vacancy.pay_reaches_the_going_rate, {"pay": None}),
        (vacancy.pay_reaches_the_going_rate, {"going_rate": None}),
        (vacancy.pay_reaches_the_going_rate, {"weekly_hours": None, "pay": pay("1.00")}),
        (vacancy.pay_reaches_the_going_rate, {"going_rate": pay("41700.00")}),
        (vacancy.one_pathway_takes_new_cases, {"known_pathways": (replace(FREE, valid_from=TODAY, valid_to=TODAY),)}),
        (
            vacancy.one_pathway_takes_new_cases,
            {"known_pathways": (replace(SKILLED, intake=IntakeStatus.CLOSED), FREE)},
        ),
    ],
)
def test_a_rule_of_a_vacancy_is_silent_where_another_one_speaks(guard: Guard, changed: dict[str, Any]) -> None:
    assert guard(replace(OPENING, **changed)) is PASSES


def test_which_rules_each_move_of_a_vacancy_asks_for() -> None:
    assert {action: set(guards) for action, guards in VACANCY.guards.items()} == {
        VacancyAction.RETURN_TO_DRAFT: {vacancy.a_reason_is_given},
        VacancyAction.PAUSE: {vacancy.a_reason_is_given},
        VacancyAction.RESUME: {vacancy.the_employer_is_active, employer.the_sponsor_licence_is_in_force},
        VacancyAction.CLOSE: {vacancy.the_reason_is_counted, vacancy.no_offer_stands},
        VacancyAction.OPEN: {
            vacancy.the_employer_is_active,
            vacancy.the_fee_pledge_stands,
            vacancy.the_employer_was_briefed,
            employer.the_sponsor_licence_is_in_force,
            vacancy.the_terms_are_complete,
            vacancy.every_pathway_is_known,
            vacancy.every_pathway_leads_to_the_country,
            vacancy.one_pathway_takes_new_cases,
            vacancy.pay_reaches_the_floor_of_each_pathway,
            vacancy.pay_reaches_the_going_rate,
            vacancy.the_due_diligence_holds,
            vacancy.no_worker_waits_for_reimbursement,
        },
    }


def test_opening_lists_every_broken_rule_at_once() -> None:
    hopeless = replace(
        OPENING,
        employer_state=EmployerState.PROSPECT,
        fee_pledge=False,
        briefing_done=False,
        pay=pay("10.00"),
        start_date=None,
        named_pathways=("gb_skilled", "xx_unknown"),
        known_pathways=(replace(SKILLED, intake=IntakeStatus.CLOSED),),
        workers_to_reimburse=2,
    )
    assert len(names_broken_by(VACANCY, VacancyState.REVIEW, VacancyAction.OPEN, hopeless)) == 9


@pytest.mark.parametrize("action", VacancyAction)
def test_filling_and_reopening_follow_from_seats(action: VacancyAction) -> None:
    found = vacancy.only_a_person_may_ask(action)
    assert (found is not None) == (action in {"fill", "reopen"})
    if found is not None:
        assert (found.field, found.rule) == ("action", f"`{action}` follows from seats")


@pytest.mark.parametrize("reason", vacancy.CloseReason)
def test_every_reason_to_close_is_counted(reason: vacancy.CloseReason) -> None:
    assert vacancy.the_reason_is_counted(replace(OPENING, reason=reason.value)) is PASSES


def test_free_seats() -> None:
    assert Seats(3, 1, 1).free == 1
    assert not Seats(3, 1, 1).all_taken
    assert Seats(2, 1, 1).free == 0
    assert Seats(2, 1, 1).all_taken
    assert Seats(None, 5, 5).free is None
    assert not Seats(None, 5, 5).all_taken


CHANGE = SeatChange(VacancyState.OPEN, Seats(3, 1, 1), 1)

SEAT_RULES = [
    (vacancy.the_vacancy_counts_its_seats, {"seats": Seats(None, 1, 1)}, "add", "has a number of seats"),
    *(
        (vacancy.the_vacancy_was_opened_and_is_not_held_up, {"state": state}, "state", f"it is {state}")
        for state in sorted(set(VacancyState) - {VacancyState.OPEN, VacancyState.FILLED})
    ),
    (vacancy.no_taken_seat_is_given_up, {"add": -2}, "add", "at least 2 seats stay"),
    (vacancy.no_taken_seat_is_given_up, {"seats": Seats(3, 0, 0), "add": -3}, "add", "at least 1 seats stay"),
    (vacancy.the_seats_are_not_too_many, {"add": 9_998}, "add", "at most 10000 seats"),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), SEAT_RULES)
def test_a_rule_of_seats(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(CHANGE) is PASSES
    violation = violation_of(guard, replace(CHANGE, **changed))
    assert violation.field == field
    assert rule in violation.rule


def test_seats_change_by_every_rule_up_to_their_bounds() -> None:
    assert {rule for rule, *_ in SEAT_RULES} == set(vacancy.SEAT_RULES)
    for change in (replace(CHANGE, add=-1), replace(CHANGE, add=9_997), replace(CHANGE, state=VacancyState.FILLED)):
        assert [rule(change) for rule in vacancy.SEAT_RULES] == [PASSES] * 4


def test_which_vacancies_are_written_anew_and_which_take_offers() -> None:
    assert {"draft", "review"} == vacancy.EDITABLE
    assert {"open", "paused"} == vacancy.TAKES_OFFERS
