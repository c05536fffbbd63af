"""Each rule of employer-svc, both ways: what meets it, and what it says to whom does not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from employer_svc.domain import application, cost, employer, offer, placement, vacancy
from employer_svc.domain.application import APPLICATION, ApplicationAction, ApplicationState, Circumstances
from employer_svc.domain.cost import COSTS_OF_RECRUITMENT, CostType, Payer, is_borne_unfairly
from employer_svc.domain.employer import EMPLOYER, ITSELF, Assurance, EmployerAction, EmployerState, Sponsor
from employer_svc.domain.offer import Answer, Contracting, Offering, PlannedCost
from employer_svc.domain.pay import reaches, yearly
from employer_svc.domain.placement import PLACEMENT, Footing, PlacementAction, PlacementState
from employer_svc.domain.vacancy import VACANCY, NamedPathway, Opening, SeatChange, Seats, VacancyAction, VacancyState
from pathways_chassis.machine import Guard, Machine, RulesBroken, Violation
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.events.candidate.pathway import IntakeStatus

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOW.date()
PASSES = None


def pay(amount: str, currency: str = "GBP", period: PayPeriod = PayPeriod.YEAR) -> Pay:
    return Pay(amount=Decimal(amount), currency=currency, period=period)


def violation_of(guard: Guard, facts: object) -> Violation:
    found = guard(facts)
    assert found is not None
    assert found.remedy
    return found


def names_broken_by(machine: Machine[Any, Any], state: Any, action: Any, facts: object) -> list[str]:
    """The rules that a move breaks, by what they say; none where the move is made."""
    try:
        machine.advance(state, action, facts)
    except RulesBroken as broken:
        return [violation.rule for violation in broken.violations]
    return []


# --- employer ----------------------------------------------------------------------------------------------------

ASSURED = Assurance(
    iris_points={"no_fees": True, "remedy": True}, fee_pledge=True, briefing_done=True, agreed=True, reason="why"
)

EMPLOYER_RULES = [
    (employer.due_diligence_is_complete, {"iris_points": {}}, "iris_points", "due diligence was done"),
    (
        employer.due_diligence_is_complete,
        {"iris_points": {"no_fees": True, "remedy": False, "contract": False}},
        "iris_points",
        "points of due diligence not met: contract, remedy",
    ),
    (employer.the_fee_pledge_is_given, {"fee_pledge": False}, "fee_pledge", "workers pay nothing"),
    (employer.the_briefing_is_done, {"briefing_done": False}, "briefing_done", "the employer was briefed"),
    (employer.an_agreement_is_in_force, {"agreed": False}, "agreement", "an agreement is in force"),
    (employer.no_offer_stands, {"offers_standing": 1}, "applications", "no offer stands"),
    (employer.no_placement_is_under_way, {"placements_under_way": 1}, "placements", "nobody is on the way"),
    (employer.a_reason_is_given, {"reason": None}, "reason", "this move needs a reason"),
    (employer.a_reason_is_given, {"reason": ""}, "reason", "this move needs a reason"),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), EMPLOYER_RULES)
def test_a_rule_of_an_employer(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(ASSURED) is PASSES
    violation = violation_of(guard, replace(ASSURED, **changed))
    assert violation.field == field
    assert rule in violation.rule


FIT_TO_RECRUIT = {
    employer.due_diligence_is_complete,
    employer.the_fee_pledge_is_given,
    employer.the_briefing_is_done,
    employer.an_agreement_is_in_force,
}


def test_which_rules_each_move_of_an_employer_asks_for() -> None:
    assert {action: set(guards) for action, guards in EMPLOYER.guards.items()} == {
        EmployerAction.ACTIVATE: FIT_TO_RECRUIT,
        EmployerAction.LIFT_SUSPENSION: FIT_TO_RECRUIT,
        EmployerAction.SUSPEND: {employer.a_reason_is_given},
        EmployerAction.REOPEN: {employer.a_reason_is_given},
        EmployerAction.CLOSE: {
            employer.no_offer_stands,
            employer.no_placement_is_under_way,
            employer.a_reason_is_given,
        },
    }
    unfit = replace(ASSURED, iris_points={}, fee_pledge=False, briefing_done=False, agreed=False)
    assert len(names_broken_by(EMPLOYER, EmployerState.AGREED, EmployerAction.ACTIVATE, unfit)) == 4
    assert {"agree", "activate", "suspend", "lift_suspension"} == employer.DECIDED_BY_A_DIRECTOR


# --- pay ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "period", "hours", "expected"),
    [
        ("20.00", PayPeriod.HOUR, 40, "41600.00"),
        ("20.00", PayPeriod.HOUR, 30, "31200.00"),
        ("3475.00", PayPeriod.MONTH, 40, "41700.00"),
        ("41700.00", PayPeriod.YEAR, 40, "41700.00"),
    ],
)
def test_pay_of_a_year(amount: str, period: PayPeriod, hours: int, expected: str) -> None:
    assert yearly(pay(amount, period=period), hours) == Decimal(expected)


def test_pay_is_compared_over_periods_and_never_over_currencies() -> None:
    floor = pay("41700.00")
    assert reaches(pay("3475.00", period=PayPeriod.MONTH), floor, 38) is True
    assert reaches(pay("3474.99", period=PayPeriod.MONTH), floor, 38) is False
    assert reaches(pay("20.05", period=PayPeriod.HOUR), floor, 40) is True
    assert reaches(pay("20.05", period=PayPeriod.HOUR), floor, 38) is False
    assert reaches(pay("90000.00", "EUR"), floor, 38) is None


# --- vacancy -----------------------------------------------------------------------------------------------------

SKILLED = NamedPathway("gb_skilled", "GB", IntakeStatus.OPEN, pay("41700.00"), date(2026, 1, 1), None)
FREE = NamedPathway("gb_free", "GB", IntakeStatus.OPEN, None, date(2026, 1, 1), None)
LAPSED = Sponsor(licence_ended=True)
SPONSOR_RULES: list[tuple[Guard, dict[str, Any], str, str]] = [
    (employer.the_sponsor_licence_is_in_force, {"sponsor": LAPSED}, "sponsor_licence", "licence is in force"),
    (
        employer.the_named_sponsor_is_active,
        {"sponsor": Sponsor(is_another=True, state=EmployerState.SUSPENDED)},
        "sponsor_employer_id",
        "it is suspended",
    ),
    (
        employer.the_named_sponsor_is_active,
        {"sponsor": Sponsor(is_another=True, state=None)},
        "sponsor_employer_id",
        "it is not known",
    ),
]
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
        for state in set(VacancyState) - {VacancyState.OPEN, VacancyState.FILLED}
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


# --- application -------------------------------------------------------------------------------------------------

CIRCUMSTANCES = Circumstances(
    reason="why",
    vacancy_open=True,
    placed_elsewhere=False,
    protection_suffices=True,
    may_be_identified=True,
)

APPLICATION_RULES = [
    (application.a_reason_is_given, {"reason": None}, "reason", "this move needs a reason"),
    (application.the_vacancy_is_open, {"vacancy_open": False}, "vacancy_id", "the vacancy is open"),
    (
        application.no_placement_binds_the_candidate,
        {"placed_elsewhere": True},
        "candidate_id",
        "no placement binds the candidate",
    ),
    (
        application.the_candidate_allows_to_be_identified,
        {"may_be_identified": False},
        "candidate_id",
        "the consent `share_identified` stands for this employer",
    ),
    (
        application.protection_is_verified_where_asked,
        {"protection_suffices": False},
        "candidate_id",
        "the verdict `eligible` stands",
    ),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), APPLICATION_RULES)
def test_a_rule_of_an_application(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(CIRCUMSTANCES) is PASSES
    violation = violation_of(guard, replace(CIRCUMSTANCES, **changed))
    assert violation.field == field
    assert rule in violation.rule


OFFERING = Offering(
    now=NOW,
    vacancy_state=VacancyState.OPEN,
    seats=Seats(2, 1, 0),
    employer_state=EmployerState.ACTIVE,
    pay=pay("41700.00"),
    weekly_hours=38,
    vacancy_pay=pay("41700.00"),
    vacancy_pathways=("gb_skilled", "gb_free"),
    pathway="gb_free",
    adult_confirmed=True,
    expires_at=NOW + timedelta(days=3),
    start_date=(NOW + timedelta(days=3)).date(),
    sponsor=ITSELF,
    country="GB",
)

OFFER_RULES = [
    *(
        (offer.the_vacancy_takes_offers, {"vacancy_state": state}, "vacancy_id", f"it is {state}")
        for state in (VacancyState.FILLED, VacancyState.CLOSED, VacancyState.DRAFT, VacancyState.REVIEW)
    ),
    (
        offer.the_work_begins_after_the_answer,
        {"start_date": (NOW + timedelta(days=2)).date()},
        "start_date",
        "not before the offer expires",
    ),
    (offer.a_seat_is_free, {"seats": Seats(2, 1, 1)}, "vacancy_id", "a seat of the vacancy is free"),
    (offer.the_employer_is_active, {"employer_state": EmployerState.SUSPENDED}, "employer_id", "it is suspended"),
    *SPONSOR_RULES,
    (
        offer.the_workplace_lies_in_the_vacancys_country,
        {"workplace_region": "IE-L"},
        "workplace_region",
        "a region of GB",
    ),
    (offer.the_offered_pay_reaches_the_vacancys, {"pay": pay("41699.99")}, "pay/amount", "not below the vacancy's"),
    (offer.the_offered_pay_reaches_the_vacancys, {"pay": pay("90000", "EUR")}, "pay/currency", "as advertised"),
    (offer.the_pathway_is_one_of_the_vacancys, {"pathway": "ie_way"}, "pathway", "a pathway of the vacancy"),
    (offer.the_candidate_is_adult, {"adult_confirmed": False}, "adult_confirmed", "the person is an adult"),
    (
        offer.the_offer_leaves_time_to_answer,
        {"expires_at": NOW + timedelta(days=3) - timedelta(seconds=1)},
        "expires_at",
        "at least 3 days after the offer",
    ),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), OFFER_RULES)
def test_a_rule_of_an_offer(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(OFFERING) is PASSES
    violation = violation_of(guard, replace(OFFERING, **changed))
    assert violation.field == field
    assert rule in violation.rule


def test_an_offer_lists_every_broken_rule_at_once() -> None:
    hopeless = replace(
        OFFERING,
        vacancy_state=VacancyState.FILLED,
        seats=Seats(1, 1, 0),
        employer_state=EmployerState.SUSPENDED,
        pay=pay("1.00"),
        pathway="xx_other",
        adult_confirmed=False,
        expires_at=NOW,
    )
    broken = names_broken_by(APPLICATION, ApplicationState.ROUNDS, ApplicationAction.MAKE_OFFER, hopeless)
    assert len(broken) == 7


def test_an_offer_may_be_made_for_a_paused_vacancy_and_an_evergreen_one() -> None:
    assert offer.the_vacancy_takes_offers(replace(OFFERING, vacancy_state=VacancyState.PAUSED)) is PASSES
    assert offer.a_seat_is_free(replace(OFFERING, seats=Seats(None, 9, 9))) is PASSES


ANSWER = Answer(
    now=NOW,
    offered_at=NOW - timedelta(days=3),
    expires_at=NOW + timedelta(seconds=1),
    by_the_candidate=False,
    counselled=False,
    shorten_reflection=False,
)
HASTY = replace(ANSWER, offered_at=NOW - timedelta(days=3) + timedelta(seconds=1))


def test_an_offer_is_accepted_while_it_stands() -> None:
    assert offer.the_offer_has_not_expired(ANSWER) is PASSES
    violation = violation_of(offer.the_offer_has_not_expired, replace(ANSWER, expires_at=NOW))
    assert (violation.field, violation.rule) == ("offer", "the offer still stands")


@pytest.mark.parametrize("by_the_candidate", [True, False])
@pytest.mark.parametrize("counselled", [True, False])
@pytest.mark.parametrize("shorten", [True, False])
def test_only_the_counselled_candidate_shortens_reflection(
    by_the_candidate: bool, counselled: bool, shorten: bool
) -> None:
    said: dict[str, Any] = {
        "by_the_candidate": by_the_candidate,
        "counselled": counselled,
        "shorten_reflection": shorten,
    }
    assert offer.the_time_for_reflection_is_over(replace(ANSWER, **said)) is PASSES
    hasty = replace(HASTY, **said)
    if by_the_candidate and counselled and shorten:
        assert offer.the_time_for_reflection_is_over(hasty) is PASSES
        return
    violation = violation_of(offer.the_time_for_reflection_is_over, hasty)
    assert violation.field == "shorten_reflection"
    assert "3 days is over" in violation.rule


CONTRACTING = Contracting(
    today=TODAY,
    employer_state=EmployerState.ACTIVE,
    reservation_confirmed=True,
    signed_by_employer_on=TODAY,
    signed_by_candidate_on=TODAY,
    sponsor=ITSELF,
    costs=(PlannedCost(CostType.TRAVEL, Payer.EMPLOYER), PlannedCost(CostType.HOUSING_DEPOSIT, Payer.WORKER)),
)

CONTRACT_RULES = [
    (offer.the_employer_may_contract, {"employer_state": EmployerState.SUSPENDED}, "employer_id", "it is suspended"),
    *SPONSOR_RULES,
    (offer.the_reservation_is_confirmed, {"reservation_confirmed": False}, "reservation", "reservation is confirmed"),
    (
        offer.both_sides_signed,
        {"signed_by_employer_on": None},
        "signed_by_employer_on",
        "missing: signed_by_employer_on",
    ),
    (
        offer.both_sides_signed,
        {"signed_by_candidate_on": None},
        "signed_by_candidate_on",
        "missing: signed_by_candidate_on",
    ),
    (
        offer.both_sides_signed,
        {"signed_by_employer_on": None, "signed_by_candidate_on": None},
        "signed_by_employer_on",
        "missing: signed_by_employer_on, signed_by_candidate_on",
    ),
    (
        offer.nobody_signed_in_the_future,
        {"signed_by_employer_on": TODAY + timedelta(days=1)},
        "signed_by_candidate_on",
        "signed today or earlier",
    ),
    (
        offer.nobody_signed_in_the_future,
        {"signed_by_candidate_on": TODAY + timedelta(days=1)},
        "signed_by_candidate_on",
        "signed today or earlier",
    ),
    (
        offer.every_worker_cost_is_allowed,
        {
            "costs": (
                PlannedCost(CostType.TRAVEL, Payer.WORKER),
                PlannedCost(CostType.MEDICAL, Payer.WORKER),
                PlannedCost(CostType.TESTS, Payer.EMPLOYER),
            )
        },
        "costs",
        "on the worker: medical, travel",
    ),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), CONTRACT_RULES)
def test_a_rule_of_a_contract(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(CONTRACTING) is PASSES
    violation = violation_of(guard, replace(CONTRACTING, **changed))
    assert violation.field == field
    assert rule in violation.rule


def test_a_missing_signature_is_told_by_its_own_rule_alone() -> None:
    unsigned = replace(CONTRACTING, signed_by_employer_on=None, signed_by_candidate_on=None)
    assert offer.nobody_signed_in_the_future(unsigned) is PASSES


def test_which_rules_each_move_of_an_application_asks_for() -> None:
    reopening = {application.the_vacancy_is_open, application.no_placement_binds_the_candidate}
    assert {action: set(guards) for action, guards in APPLICATION.guards.items()} == {
        ApplicationAction.INVITE: {application.the_vacancy_is_open},
        ApplicationAction.REINVITE: {application.the_vacancy_is_open},
        ApplicationAction.EXPRESS_INTEREST: {
            application.the_candidate_allows_to_be_identified,
            application.protection_is_verified_where_asked,
        },
        ApplicationAction.MAKE_OFFER: {
            offer.the_vacancy_takes_offers,
            offer.a_seat_is_free,
            offer.the_employer_is_active,
            employer.the_named_sponsor_is_active,
            employer.the_sponsor_licence_is_in_force,
            offer.the_workplace_lies_in_the_vacancys_country,
            offer.the_offered_pay_reaches_the_vacancys,
            offer.the_pathway_is_one_of_the_vacancys,
            offer.the_candidate_is_adult,
            offer.the_offer_leaves_time_to_answer,
            offer.the_work_begins_after_the_answer,
        },
        ApplicationAction.ACCEPT: {offer.the_offer_has_not_expired, offer.the_time_for_reflection_is_over},
        ApplicationAction.CONTRACT: {
            offer.the_employer_may_contract,
            employer.the_named_sponsor_is_active,
            employer.the_sponsor_licence_is_in_force,
            offer.the_reservation_is_confirmed,
            offer.both_sides_signed,
            offer.nobody_signed_in_the_future,
            offer.every_worker_cost_is_allowed,
        },
        ApplicationAction.NOT_SELECT: {application.a_reason_is_given},
        ApplicationAction.LOSE_CONTACT: {application.a_reason_is_given},
        ApplicationAction.WITHDRAW_OFFER: {application.a_reason_is_given},
        ApplicationAction.PARK: {application.a_reason_is_given},
        ApplicationAction.REOPEN_AS_SHORTLISTED: reopening,
        ApplicationAction.REOPEN_AS_INVITED: reopening,
        ApplicationAction.REOPEN_AS_INTERESTED: reopening,
        ApplicationAction.REOPEN_IN_ROUNDS: reopening,
        ApplicationAction.REOPEN_ON_RESERVE_LIST: reopening,
    }


# --- placement and costs -----------------------------------------------------------------------------------------

FOOTING = Footing(employer_state=EmployerState.ACTIVE, reason="why")


def test_a_placement_ends_and_freezes_for_a_reason() -> None:
    assert placement.a_reason_is_given(FOOTING) is PASSES
    violation = violation_of(placement.a_reason_is_given, replace(FOOTING, reason=None))
    assert (violation.field, violation.rule) == ("reason", "this move needs a reason")


def test_nobody_goes_on_to_an_employer_without_standing() -> None:
    assert placement.the_employer_is_active(FOOTING) is PASSES
    suspended = replace(FOOTING, employer_state=EmployerState.SUSPENDED)
    violation = violation_of(placement.the_employer_is_active, suspended)
    assert (violation.field, violation.rule) == ("employer_id", "the employer is active; it is suspended")
    assert names_broken_by(PLACEMENT, PlacementState.FROZEN, PlacementAction.UNFREEZE_IN_VISA, suspended)


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), SPONSOR_RULES)
def test_nobody_goes_on_by_a_sponsor_without_standing(
    guard: Guard, changed: dict[str, Any], field: str, rule: str
) -> None:
    assert guard(FOOTING) is PASSES
    violation = violation_of(guard, replace(FOOTING, **changed))
    assert violation.field == field
    assert rule in violation.rule


def test_the_employer_itself_is_told_by_its_own_rule_alone_and_a_region_of_the_country_is_fine() -> None:
    assert employer.the_named_sponsor_is_active(replace(FOOTING, sponsor=Sponsor(state=EmployerState.CLOSED))) is PASSES
    assert offer.the_workplace_lies_in_the_vacancys_country(replace(OFFERING, workplace_region="GB-WLS")) is PASSES


def test_a_licence_holds_through_its_last_day() -> None:
    assert not employer.licence_has_ended(TODAY, TODAY)
    assert employer.licence_has_ended(TODAY - timedelta(days=1), TODAY)
    assert not employer.licence_has_ended(None, TODAY)


def test_which_rules_each_move_of_a_placement_asks_for() -> None:
    going_on = set(placement.GOES_ON)
    assert going_on == {
        placement.the_employer_is_active,
        employer.the_named_sponsor_is_active,
        employer.the_sponsor_licence_is_in_force,
    }
    assert {action: set(guards) for action, guards in PLACEMENT.guards.items()} == {
        PlacementAction.FREEZE: {placement.a_reason_is_given},
        PlacementAction.END: {placement.a_reason_is_given},
        PlacementAction.UNFREEZE_AS_CONFIRMED: going_on,
        PlacementAction.UNFREEZE_IN_TRAINING: going_on,
        PlacementAction.UNFREEZE_IN_VISA: going_on,
        PlacementAction.UNFREEZE_IN_PREDEPARTURE: going_on,
    }


def test_which_costs_no_worker_bears() -> None:
    assert {
        "recruitment",
        "medical",
        "insurance",
        "tests",
        "training",
        "equipment",
        "travel",
        "lodging",
        "administration",
    } == COSTS_OF_RECRUITMENT
    for kind in CostType:
        assert is_borne_unfairly(kind, Payer.WORKER) == (kind in COSTS_OF_RECRUITMENT)
        for payer in set(cost.Payer) - {Payer.WORKER}:
            assert not is_borne_unfairly(kind, payer)
