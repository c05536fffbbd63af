"""What bringing a person into a job costs, and who may pay it."""

from enum import StrEnum
from typing import Final


class CostType(StrEnum):
    """Kinds of costs in the ledger."""

    RECRUITMENT = "recruitment"
    MEDICAL = "medical"
    INSURANCE = "insurance"
    TESTS = "tests"
    TRAINING = "training"
    EQUIPMENT = "equipment"
    TRAVEL = "travel"
    LODGING = "lodging"
    ADMINISTRATION = "administration"
    INTEGRATION = "integration"
    LANGUAGE = "language"
    HOUSING_DEPOSIT = "housing_deposit"


class Payer(StrEnum):
    """Who bears a cost. Split costs are several items."""

    EMPLOYER = "employer"
    PROGRAMME = "programme"
    GOVERNMENT = "government"
    DONOR = "donor"
    PARTNER = "partner"
    HARDSHIP_FUND = "hardship_fund"
    LOAN = "loan"
    WORKER = "worker"


COSTS_OF_RECRUITMENT: Final = frozenset(CostType) - {
    CostType.INTEGRATION,
    CostType.LANGUAGE,
    CostType.HOUSING_DEPOSIT,
}
"""Recruitment fees and related costs, which no worker bears.

ILO, General principles and operational guidelines for fair recruitment and definition of recruitment fees and related
costs (2019), part II. Costs of living at the destination are not among them.
"""


def is_borne_unfairly(kind: CostType, payer: Payer) -> bool:
    """The worker paid what no worker should."""
    return payer is Payer.WORKER and kind in COSTS_OF_RECRUITMENT
