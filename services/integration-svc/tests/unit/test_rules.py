"""Every rule by name: what breaks it, what meets it, and which move asks for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from integration_svc.domain import checkin, integration_case, milestone, programme, protection_alert, travel
from integration_svc.domain.checkin import CheckinAction, Recording, Silence, Window
from integration_svc.domain.integration_case import CaseAction, FirstDayOfWork, LastDayOfWork, Progress
from integration_svc.domain.milestone import ClaimAction, ClaimMove
from integration_svc.domain.programme import Dates, Opening, ProgrammeAction
from integration_svc.domain.protection_alert import AlertAction, AlertMove
from integration_svc.domain.travel import Arrival, Booking, Clearances, Departure, Family, PlannedLeg, TravelAction
from pathways_chassis.machine import Machine, RulesBroken, Violation

DAY = date(2031, 5, 20)
NOON = datetime(2031, 5, 20, 12, tzinfo=UTC)


def leg(start: str, end: str, departs: float, arrives: float) -> PlannedLeg:
    return PlannedLeg(start, end, NOON + timedelta(hours=departs), NOON + timedelta(hours=arrives))


READY = Booking(
    legs=(leg("JO", "TR", 0, 3), leg("TR", "PT", 5, 10)),
    travellers=2,
    destination="PT",
    visa_travellers=2,
    visa_valid_from=DAY,
    visa_valid_until=DAY,
    travel_document_valid_until=DAY,
    orientation_done=True,
    housing_nights=30,
    housing_from=DAY,
    housing_nights_needed=30,
    clearances=Clearances(frozenset({"exit_permit"}), frozenset({"exit_permit"})),
    frozen=False,
)
LEAVING = Departure(today=DAY, visa_valid_until=DAY, travel_document_valid_until=DAY, frozen=False)
ARRIVING = Arrival(arrived_at=NOON, departed_at=NOON, now=NOON)
BEGINNING = FirstDayOfWork(started_on=DAY, arrived_on=DAY, today=DAY)
ENDING = LastDayOfWork(ended_on=DAY, started_on=DAY, today=DAY, ended_before=False)
PROGRESS = Progress(recorded_days=frozenset({180, 365}), open_alerts=0, reason=None)
ANSWERING = Recording(Window(DAY, DAY), today=DAY, offline_recorded_on=None, employed=True, same_employer=True)
EVIDENCE = ClaimMove(mover="asha", verified_by="ben", evidence_reference="file-17", reason="no_contract")
YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)

CASES: list[tuple[Callable[[Any], Violation | None], Any, list[Any], str]] = [
    # rule, facts that meet it, facts that break it, the field that it names
    (
        programme.the_programme_has_not_ended,
        Opening(DAY, DAY),
        [Opening(TOMORROW, DAY)],
        "ends_on",
    ),
    (programme.the_programme_has_not_ended, Opening(DAY, None), [], "ends_on"),
    (programme.the_end_follows_the_start, Dates(DAY, TOMORROW, 0), [Dates(DAY, DAY, 0)], "ends_on"),
    (programme.the_end_follows_the_start, Dates(DAY, None, 0), [], "ends_on"),
    (
        programme.milestones_share_at_most_the_whole,
        Dates(DAY, None, 100),
        [Dates(DAY, None, 101)],
        "milestones",
    ),
    (
        travel.every_clearance_is_recorded,
        Clearances(frozenset(), frozenset({"medical"})),
        [Clearances(frozenset(), frozenset()), Clearances(frozenset({"exit_permit"}), frozenset({"medical"}))],
        "clearances",
    ),
    (
        travel.clearances_are_done,
        READY,
        [replace(READY, clearances=Clearances(frozenset({"exit_permit"}), frozenset()))],
        "clearances",
    ),
    (
        travel.visa_is_granted_for_all_travellers,
        READY,
        [replace(READY, travellers=3), replace(READY, visa_valid_until=None)],
        "travellers",
    ),
    (
        travel.visa_is_valid_on_the_day_of_travel,
        READY,
        [
            replace(READY, visa_valid_from=TOMORROW, visa_valid_until=TOMORROW),
            replace(READY, visa_valid_until=YESTERDAY),
            replace(READY, visa_valid_from=None),
            replace(READY, visa_valid_until=None),
            replace(READY, legs=(leg("JO", "PT", 0, 20),)),
            replace(READY, legs=(leg("JO", "TR", 0, 3), leg("TR", "PT", 5, 20))),
            replace(READY, legs=(leg("JO", "TR", -20, -17), leg("TR", "PT", 5, 10))),
        ],
        "visa",
    ),
    (
        travel.travel_document_is_valid_until_arrival,
        READY,
        [
            replace(READY, travel_document_valid_until=YESTERDAY),
            replace(READY, travel_document_valid_until=None),
            replace(READY, legs=(leg("JO", "PT", 0, 20),)),
        ],
        "travel_document",
    ),
    (travel.orientation_is_done, READY, [replace(READY, orientation_done=False)], "orientation"),
    (
        travel.housing_is_secured,
        READY,
        [
            replace(READY, housing_nights=29),
            replace(READY, housing_from=None),
            replace(READY, housing_from=TOMORROW, housing_nights=90),
            replace(READY, housing_from=YESTERDAY),
        ],
        "housing",
    ),
    (
        travel.housing_is_secured,
        replace(READY, housing_from=YESTERDAY, housing_nights=31),
        [],
        "housing",
    ),
    (travel.the_placement_is_not_frozen, READY, [replace(READY, frozen=True)], "placement"),
    (travel.the_person_has_arrived, READY, [replace(READY, person_arrived=False)], "travel"),
    (travel.the_person_has_arrived, LEAVING, [replace(LEAVING, person_arrived=False)], "travel"),
    (
        travel.legs_follow_one_another,
        READY,
        [
            replace(READY, legs=(leg("JO", "PT", 3, 3),)),
            replace(READY, legs=(leg("JO", "TR", 3, 3), leg("TR", "PT", 5, 10))),
            replace(READY, legs=(leg("JO", "TR", 0, 3), leg("TR", "ES", 4, 5), leg("FR", "PT", 6, 7))),
            replace(READY, legs=(leg("JO", "TR", 0, 3), leg("TR", "PT", 2, 10))),
            replace(READY, legs=(leg("JO", "TR", 0, 3), leg("EG", "PT", 5, 10))),
        ],
        "legs",
    ),
    (
        travel.legs_follow_one_another,
        replace(READY, legs=(leg("JO", "TR", 0, 3), leg("TR", "PT", 3, 10))),
        [],
        "legs",
    ),
    (
        travel.the_last_leg_reaches_the_destination,
        READY,
        [replace(READY, destination="ES")],
        "legs",
    ),
    (
        travel.the_visa_has_not_run_out,
        LEAVING,
        [replace(LEAVING, visa_valid_until=YESTERDAY), replace(LEAVING, visa_valid_until=None)],
        "visa",
    ),
    (
        travel.the_travel_document_has_not_run_out,
        LEAVING,
        [replace(LEAVING, travel_document_valid_until=YESTERDAY), replace(LEAVING, travel_document_valid_until=None)],
        "travel_document",
    ),
    (
        travel.every_traveller_has_a_visa,
        replace(LEAVING, travellers=3, visa_travellers=3),
        [replace(LEAVING, travellers=3, visa_travellers=2)],
        "travellers",
    ),
    *(
        case
        for facts in (READY, LEAVING)
        for case in (
            (
                travel.no_member_of_the_family_is_waited_for,
                replace(facts, family=Family(granted=1, refused=1)),
                [replace(facts, family=Family(granted=1, pending=1, parting_accepted=True))],
                "family",
            ),
            (
                travel.nobody_is_parted_unasked,
                replace(facts, family=Family(granted=1, refused=1, parting_accepted=True)),
                [replace(facts, family=Family(granted=1, refused=1))],
                "family",
            ),
            (travel.nobody_is_parted_unasked, replace(facts, family=Family(granted=2)), [], "family"),
        )
    ),
    (
        travel.the_arrival_has_happened,
        ARRIVING,
        [replace(ARRIVING, now=NOON - timedelta(seconds=1))],
        "arrived_at",
    ),
    (
        travel.the_arrival_follows_the_departure,
        ARRIVING,
        [replace(ARRIVING, departed_at=NOON + timedelta(seconds=1))],
        "arrived_at",
    ),
    (
        integration_case.work_starts_after_the_arrival,
        BEGINNING,
        [replace(BEGINNING, started_on=YESTERDAY)],
        "started_on",
    ),
    (integration_case.work_has_started, BEGINNING, [replace(BEGINNING, started_on=TOMORROW)], "started_on"),
    (
        integration_case.the_job_has_not_ended_before,
        ENDING,
        [replace(ENDING, ended_before=True)],
        "integration_case",
    ),
    (
        integration_case.the_last_day_follows_the_first,
        ENDING,
        [replace(ENDING, started_on=TOMORROW)],
        "ended_on",
    ),
    (integration_case.the_job_has_ended, ENDING, [replace(ENDING, ended_on=TOMORROW)], "ended_on"),
    (
        integration_case.half_a_year_is_checked,
        replace(PROGRESS, recorded_days=frozenset({180})),
        [replace(PROGRESS, recorded_days=frozenset({7, 365}))],
        "checkins",
    ),
    (
        integration_case.the_first_year_is_checked_or_a_reason_given,
        replace(PROGRESS, recorded_days=frozenset({365})),
        [replace(PROGRESS, recorded_days=frozenset({180})), replace(PROGRESS, recorded_days=frozenset(), reason="")],
        "reason",
    ),
    (
        integration_case.the_first_year_is_checked_or_a_reason_given,
        replace(PROGRESS, recorded_days=frozenset(), reason="moved_away"),
        [],
        "reason",
    ),
    (integration_case.no_protection_alert_is_open, PROGRESS, [replace(PROGRESS, open_alerts=1)], "alerts"),
    (
        integration_case.only_a_person_may_ask,
        CaseAction.CLOSE,
        [CaseAction.ARRIVE, CaseAction.START_WORK, CaseAction.LOSE_JOB, CaseAction.CANCEL, CaseAction.END_CARE],
        "action",
    ),
    (integration_case.only_a_person_may_ask, CaseAction.STABILISE, [], "action"),
    (
        checkin.the_checkin_was_made_in_its_window,
        ANSWERING,
        [
            replace(ANSWERING, today=YESTERDAY),
            replace(ANSWERING, today=TOMORROW),
            replace(ANSWERING, offline_recorded_on=YESTERDAY),
        ],
        "day",
    ),
    (
        checkin.the_checkin_was_made_in_its_window,
        replace(ANSWERING, today=TOMORROW, offline_recorded_on=DAY),
        [],
        "day",
    ),
    (
        checkin.the_checkin_was_not_made_tomorrow,
        ANSWERING,
        [replace(ANSWERING, offline_recorded_on=TOMORROW)],
        "offline_recorded_on",
    ),
    (
        checkin.the_same_employer_employs,
        ANSWERING,
        [replace(ANSWERING, employed=False)],
        "same_employer",
    ),
    (
        checkin.the_same_employer_employs,
        replace(ANSWERING, employed=False, same_employer=False),
        [],
        "same_employer",
    ),
    (checkin.the_window_went_by_twice, Silence(2), [Silence(1)], "checkin"),
    (protection_alert.a_reason_is_given, AlertMove("new_job"), [AlertMove(None)], "reason"),
    (
        protection_alert.only_a_person_may_ask,
        AlertAction.RESOLVE,
        [AlertAction.LAPSE],
        "action",
    ),
    (milestone.evidence_is_named, EVIDENCE, [replace(EVIDENCE, evidence_reference=None)], "evidence_reference"),
    (milestone.another_person_approves, EVIDENCE, [replace(EVIDENCE, verified_by="asha")], "actor"),
    (milestone.a_rejection_names_its_reason, EVIDENCE, [replace(EVIDENCE, reason=None)], "reason"),
]


@pytest.mark.parametrize(("rule", "met", "broken", "field"), CASES, ids=[case[0].__name__ for case in CASES])
def test_a_rule_is_met_or_names_what_to_mend(
    rule: Callable[[Any], Violation | None], met: Any, broken: list[Any], field: str
) -> None:
    assert rule(met) is None
    for facts in broken:
        violation = rule(facts)
        assert violation is not None
        assert violation.field == field
        assert violation.rule
        assert violation.remedy


ASKED: list[tuple[Machine[Any, Any], Any, Any, Any, set[Callable[..., Any]]]] = [
    # machine, state, action, facts that meet all of its rules, the rules
    (
        programme.PROGRAMME,
        programme.ProgrammeState.DRAFT,
        ProgrammeAction.OPEN,
        Opening(DAY, None),
        {programme.the_programme_has_not_ended},
    ),
    (
        travel.TRAVEL,
        travel.TravelState.PLANNING,
        TravelAction.CLEAR,
        READY.clearances,
        {travel.every_clearance_is_recorded},
    ),
    (
        travel.TRAVEL,
        travel.TravelState.CLEARED,
        TravelAction.BOOK,
        READY,
        {
            travel.clearances_are_done,
            travel.no_member_of_the_family_is_waited_for,
            travel.nobody_is_parted_unasked,
            travel.visa_is_granted_for_all_travellers,
            travel.visa_is_valid_on_the_day_of_travel,
            travel.travel_document_is_valid_until_arrival,
            travel.orientation_is_done,
            travel.housing_is_secured,
            travel.the_placement_is_not_frozen,
            travel.the_person_has_arrived,
            travel.legs_follow_one_another,
            travel.the_last_leg_reaches_the_destination,
        },
    ),
    (
        travel.TRAVEL,
        travel.TravelState.BOOKED,
        TravelAction.DEPART,
        LEAVING,
        {
            travel.the_placement_is_not_frozen,
            travel.the_person_has_arrived,
            travel.the_visa_has_not_run_out,
            travel.the_travel_document_has_not_run_out,
            travel.every_traveller_has_a_visa,
            travel.no_member_of_the_family_is_waited_for,
            travel.nobody_is_parted_unasked,
        },
    ),
    (
        travel.TRAVEL,
        travel.TravelState.DEPARTED,
        TravelAction.ARRIVE,
        ARRIVING,
        {travel.the_arrival_has_happened, travel.the_arrival_follows_the_departure},
    ),
    (
        integration_case.CASE,
        integration_case.CaseState.ARRIVED,
        CaseAction.START_WORK,
        BEGINNING,
        {integration_case.work_starts_after_the_arrival, integration_case.work_has_started},
    ),
    (
        integration_case.CASE,
        integration_case.CaseState.STABLE,
        CaseAction.LOSE_JOB,
        ENDING,
        {
            integration_case.the_job_has_not_ended_before,
            integration_case.the_last_day_follows_the_first,
            integration_case.the_job_has_ended,
        },
    ),
    (
        integration_case.CASE,
        integration_case.CaseState.ACTIVE,
        CaseAction.STABILISE,
        PROGRESS,
        {integration_case.half_a_year_is_checked},
    ),
    (
        integration_case.CASE,
        integration_case.CaseState.STABLE,
        CaseAction.CLOSE,
        PROGRESS,
        {
            integration_case.the_first_year_is_checked_or_a_reason_given,
            integration_case.no_protection_alert_is_open,
        },
    ),
    (
        checkin.CHECKIN,
        checkin.CheckinState.SCHEDULED,
        CheckinAction.RECORD,
        ANSWERING,
        {
            checkin.the_checkin_was_made_in_its_window,
            checkin.the_checkin_was_not_made_tomorrow,
            checkin.the_same_employer_employs,
        },
    ),
    (
        checkin.CHECKIN,
        checkin.CheckinState.SCHEDULED,
        CheckinAction.MISS,
        Silence(2),
        {checkin.the_window_went_by_twice},
    ),
    (
        protection_alert.ALERT,
        protection_alert.AlertState.LEGAL,
        AlertAction.RESOLVE,
        AlertMove("new_job"),
        {protection_alert.a_reason_is_given},
    ),
    (
        milestone.CLAIM,
        milestone.ClaimState.CLAIMED,
        ClaimAction.ADD_EVIDENCE,
        EVIDENCE,
        {milestone.evidence_is_named},
    ),
    (
        milestone.CLAIM,
        milestone.ClaimState.VERIFIED,
        ClaimAction.APPROVE,
        EVIDENCE,
        {milestone.another_person_approves},
    ),
    (
        milestone.CLAIM,
        milestone.ClaimState.EVIDENCE,
        ClaimAction.REJECT,
        EVIDENCE,
        {milestone.a_rejection_names_its_reason},
    ),
]


@pytest.mark.parametrize(
    ("machine", "state", "action", "facts", "rules"), ASKED, ids=[f"{case[0].name}-{case[2]}" for case in ASKED]
)
def test_a_move_asks_for_exactly_its_rules(
    machine: Machine[Any, Any], state: Any, action: Any, facts: Any, rules: set[Callable[..., Any]]
) -> None:
    assert set(machine.guards[action]) == rules
    assert machine.advance(state, action, facts) == machine.transitions[state, action]


def test_no_other_move_has_rules() -> None:
    machines = {case[0].name: case[0] for case in ASKED}
    asked = {(case[0].name, case[2]) for case in ASKED}
    assert {(name, action) for name, machine in machines.items() for action in machine.guards} == asked
    assert travel.LEG.guards == {}


def test_a_caller_learns_of_every_broken_rule_at_once() -> None:
    nothing = replace(READY, orientation_done=False, housing_from=None, frozen=True, travellers=9)
    with pytest.raises(RulesBroken) as refused:
        travel.TRAVEL.advance(travel.TravelState.CLEARED, TravelAction.BOOK, nothing)
    assert {violation.field for violation in refused.value.violations} == {
        "orientation",
        "housing",
        "placement",
        "travellers",
    }
