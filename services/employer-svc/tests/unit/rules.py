"""What the tests of rules share: a moment, a pay, and the answer of a rule that is broken."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from employer_svc.domain import employer
from employer_svc.domain.employer import EmployerState, Sponsor
from pathways_chassis.machine import Guard, Machine, RulesBroken, Violation
from pathways_contracts.codes import Pay, PayPeriod

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
