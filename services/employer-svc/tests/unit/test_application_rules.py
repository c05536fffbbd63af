"""The rules of an application, its offer and its contract, both ways."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from employer_svc.domain import application, employer, offer
from employer_svc.domain.application import APPLICATION, ApplicationAction, ApplicationState, Circumstances
from employer_svc.domain.contract import Change, Terms, terms_that_are, what_is_worse
from employer_svc.domain.cost import CostType, Payer, Share
from employer_svc.domain.employer import ITSELF, EmployerState
from employer_svc.domain.offer import Answer, Contracting, Offering, PlannedCost, Sheet
from employer_svc.domain.vacancy import Seats, VacancyState
from pathways_chassis.machine import Guard
from pathways_contracts.codes import Cefr, LanguageSkill, PayPeriod
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision

from .rules import NOW, PASSES, SPONSOR_RULES, TODAY, names_broken_by, pay, violation_of

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
    may_be_identified=True,
    language="eng",
    languages_read=frozenset({"ara", "eng"}),
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
    (
        offer.the_person_reads_its_language,
        {"language": "fra"},
        "language",
        "a language that the person reads",
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
    sheet=Sheet("gb_skilled_worker", version=4, rating=SafetyRating.AMBER, acknowledged_version=4),
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


def planned(kind: CostType, payer: Payer) -> PlannedCost:
    return PlannedCost(kind, (Share(payer, Decimal(10)),))


TERMS = Terms(
    pay=pay("45000.00"),
    weekly_hours=38,
    contract_months=24,
    start_date=TODAY,
    isco="3212",
    workplace_region=None,
    housing="provided",
    probation_months=3,
    monthly_deductions=Decimal(100),
)
CONTRACTING = Contracting(
    terms=TERMS,
    offered=TERMS,
    language="eng",
    languages_read=frozenset({"eng"}),
    today=TODAY,
    employer_state=EmployerState.ACTIVE,
    reservation_confirmed=True,
    signed_by_employer_on=TODAY,
    signed_by_candidate_on=TODAY,
    sponsor=ITSELF,
    may_be_identified=True,
    costs=(planned(CostType.TRAVEL, Payer.EMPLOYER), planned(CostType.HOUSING_DEPOSIT, Payer.WORKER)),
)

CONTRACT_RULES = [
    (offer.the_person_reads_its_language, {"language": "fra"}, "language", "that the person reads"),
    (
        offer.no_term_is_worse_than_offered,
        {"terms": replace(TERMS, pay=pay("44999.99"), housing=None)},
        "terms/pay",
        "pay is 44999.99 GBP a year, offered was 45000.00 GBP a year, housing is none, offered was provided",
    ),
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
                planned(CostType.TRAVEL, Payer.WORKER),
                planned(CostType.MEDICAL, Payer.WORKER),
                planned(CostType.TESTS, Payer.EMPLOYER),
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


@pytest.mark.parametrize(
    ("term", "worse", "better"),
    [
        ("pay", pay("3749.99", period=PayPeriod.MONTH), pay("3750.01", period=PayPeriod.MONTH)),
        ("weekly_hours", 39, 37),
        ("contract_months", 23, 25),
        ("start_date", TODAY + timedelta(days=1), TODAY - timedelta(days=1)),
        ("probation_months", 4, 2),
        ("monthly_deductions", Decimal("100.01"), Decimal(0)),
    ],
)
def test_a_worse_term_is_told_from_a_better_one(term: str, worse: Any, better: Any) -> None:
    changed = {change: replace(TERMS, **{term: value}) for change, value in (("worse", worse), ("better", better))}
    for change, contract in changed.items():
        assert terms_that_are(Change(change), contract, TERMS) == (term,)
        assert terms_that_are(Change("worse" if change == "better" else "better"), contract, TERMS) == ()
    assert not what_is_worse(changed["better"], TERMS)


def test_another_role_place_or_currency_is_worse_and_what_comes_on_top_is_better() -> None:
    for changed in ({"isco": "9629"}, {"housing": "arranged"}, {"pay": pay("90000.00", "EUR")}):
        [worse] = terms_that_are(Change.WORSE, replace(TERMS, **changed), TERMS)
        assert worse in changed
    elsewhere = replace(TERMS, workplace_region="GB-SCT")
    assert terms_that_are(Change.BETTER, elsewhere, TERMS) == ("workplace_region",)
    assert terms_that_are(Change.WORSE, TERMS, elsewhere) == ("workplace_region",)


def test_a_missing_signature_is_told_by_its_own_rule_alone() -> None:
    unsigned = replace(CONTRACTING, signed_by_employer_on=None, signed_by_candidate_on=None)
    assert offer.nobody_signed_in_the_future(unsigned) is PASSES


def test_of_whom_nobody_told_what_they_read_a_person_makes_sure_of_it() -> None:
    assert offer.the_person_reads_its_language(replace(OFFERING, languages_read=frozenset())) is PASSES
    levels = {"eng": Cefr.A1, "fra": Cefr.A2, "ara": Cefr.C2}
    skills = [LanguageSkill(language=language, reading=level, speaking=Cefr.C1) for language, level in levels.items()]
    assert offer.languages_read(skills) == ("ara", "fra")


def test_which_rules_each_move_of_an_application_asks_for() -> None:
    reopening = {
        application.the_vacancy_is_open,
        application.no_placement_binds_the_candidate,
        application.the_person_is_in_the_programme,
    }
    assert {action: set(guards) for action, guards in APPLICATION.guards.items()} == {
        ApplicationAction.INVITE: {application.the_vacancy_is_open},
        ApplicationAction.REINVITE: {application.the_vacancy_is_open},
        ApplicationAction.EXPRESS_INTEREST: {
            application.the_candidate_allows_to_be_identified,
            application.protection_is_verified_where_asked,
        },
        ApplicationAction.START_ROUNDS: {application.the_candidate_allows_to_be_identified},
        ApplicationAction.MAKE_OFFER: {
            application.the_candidate_allows_to_be_identified,
            offer.the_vacancy_takes_offers,
            offer.a_seat_is_free,
            offer.the_employer_is_active,
            employer.the_named_sponsor_is_active,
            employer.the_sponsor_licence_is_in_force,
            offer.the_workplace_lies_in_the_vacancys_country,
            offer.the_offered_pay_reaches_the_vacancys,
            offer.the_pathway_is_one_of_the_vacancys,
            offer.the_person_reads_its_language,
            offer.the_candidate_is_adult,
            offer.the_offer_leaves_time_to_answer,
            offer.the_work_begins_after_the_answer,
        },
        ApplicationAction.ACCEPT: {
            offer.the_offer_has_not_expired,
            offer.the_time_for_reflection_is_over,
            offer.the_safety_sheet_is_acknowledged,
            offer.a_director_agrees_to_a_red_pathway,
            offer.the_person_is_counselled_on_a_red_pathway,
        },
        ApplicationAction.CONTRACT: {
            application.the_candidate_allows_to_be_identified,
            offer.the_employer_may_contract,
            employer.the_named_sponsor_is_active,
            employer.the_sponsor_licence_is_in_force,
            offer.the_reservation_is_confirmed,
            offer.both_sides_signed,
            offer.nobody_signed_in_the_future,
            offer.the_person_reads_its_language,
            offer.no_term_is_worse_than_offered,
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


def test_a_region_of_the_country_is_fine() -> None:
    assert offer.the_workplace_lies_in_the_vacancys_country(replace(OFFERING, workplace_region="GB-WLS")) is PASSES


SHEET = ANSWER.sheet
RED = replace(ANSWER, counselled=True, sheet=replace(SHEET, rating=SafetyRating.RED))


def test_the_person_has_seen_the_version_of_the_sheet_that_is_in_force() -> None:
    rule = offer.the_safety_sheet_is_acknowledged
    assert rule(ANSWER) is PASSES
    for acknowledged in (None, 3):
        seen = replace(SHEET, acknowledged_version=acknowledged)
        violation = violation_of(rule, replace(ANSWER, sheet=seen))
        assert (violation.field, "version 4" in violation.rule) == ("safety_sheet", True)
    unknown = replace(SHEET, version=None, acknowledged_version=None)
    assert violation_of(rule, replace(ANSWER, sheet=unknown)).field == "pathway"


def test_a_red_pathway_needs_a_director_who_agrees_to_this_version() -> None:
    rule = offer.a_director_agrees_to_a_red_pathway
    assert rule(ANSWER) is PASSES
    agreed = replace(RED.sheet, decision=SafetyDecision.AGREED, decided_version=4)
    assert rule(replace(RED, sheet=agreed)) is PASSES
    for other in (
        RED.sheet,
        replace(agreed, decided_version=3),
        replace(agreed, decision=SafetyDecision.NOT_AGREED),
    ):
        assert violation_of(rule, replace(RED, sheet=other)).field == "safety_sheet"


def test_nobody_goes_by_a_red_pathway_who_was_not_counselled() -> None:
    rule = offer.the_person_is_counselled_on_a_red_pathway
    assert rule(ANSWER) is PASSES
    assert rule(RED) is PASSES
    assert violation_of(rule, replace(RED, counselled=False)).field == "counselled"
