"""Whether people are selected alike, and groups for a round of assignments. Nobody's own attribute is shown."""

import random
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Final, Self
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.domain.parity import ParityRules, ReadingPurpose, Stage, Standing
from candidate_svc.domain.protected_attributes import ProtectedAttribute
from candidate_svc.store.parity import readings, report_for, reports
from candidate_svc.store.parity_rows import AttributeReading, ParityReport
from candidate_svc.usecases.lend_groups import LendGroups
from candidate_svc.usecases.lend_groups import lend_groups as lend
from candidate_svc.usecases.report_parity import ReportParity
from candidate_svc.usecases.report_parity import report_parity as report

router = APIRouter(tags=["parity"], route_class=TransactionalRoute)
unkept = APIRouter(tags=["parity"], route_class=UnkeptRoute)
READ = [requires(Scope.PARITY_READ)]
USE = [requires(Scope.PROTECTED_ATTRIBUTES_USE)]


async def rules_of(request: Request) -> ParityRules:
    """The figures of a report, from the settings."""
    rules: ParityRules = request.app.state.parity_rules
    return rules


Rules = Annotated[ParityRules, Depends(rules_of)]


class GroupView(View):
    """One group. What a suppressed one would tell is null.

    Counts are rounded; `rate` is selected by considered; `ratio` is to the rate of the most selected group.
    `significant`: whether a two-proportion z test tells the two rates apart (0.05, two-sided); null where it cannot.
    """

    group: str
    standing: Standing
    considered: int | None
    selected: int | None
    rate: float | None
    ratio: float | None
    significant: bool | None


class RulesView(View):
    """The figures that a report was computed by."""

    threshold: float
    smallest_group: int
    smallest_selection: int
    counts_to: int


class ParityReportView(View):
    """How the groups of each attribute were selected. A ratio under the threshold is a hint to look, no finding."""

    id: UUID
    reading_id: UUID
    programme_id: UUID | None
    stage: Stage
    first_day: date
    last_day: date
    rules: RulesView
    ratios: Mapping[ProtectedAttribute, tuple[GroupView, ...]]
    computed_at: datetime


class GroupLoanView(View):
    """A number for each person, for a round until the loan expires: who has the same one belongs together."""

    loan_id: UUID
    expires_at: datetime
    groups: Mapping[UUID, int]


class AttributeReadingView(View):
    """That attributes were read: which, of how many people, by whom and what for. Of a loan the id is its `loan_id`."""

    id: UUID
    purpose: ReadingPurpose
    attributes: tuple[ProtectedAttribute, ...]
    programme_id: UUID | None
    people: int
    actor: str
    reason: str | None
    read_at: datetime
    expires_at: datetime | None

    @classmethod
    def of(cls, reading: AttributeReading) -> Self:
        """The record as the API shows it."""
        return cls.model_validate(reading)


_KEPT: Final[dict[int | str, dict[str, Any]]] = {
    200: {"model": ParityReportView, "description": "The report that is kept, which answered the same question."}
}


@router.post("/parity-reports", status_code=201, dependencies=USE, responses={**_KEPT, **responses(422)})
async def report_parity(
    work: Current, keys: Keys, rules: Rules, body: ReportParity, response: Response
) -> ParityReportView:
    """Compute the selection ratios of whole months by gender, age band, nationality region and disability.

    The same question is answered with the report that is kept, as 200. Read are those who allow `research`; the others
    are `not_stated`.
    """
    made, is_new = await report(work, keys, rules, body)
    response.status_code = 201 if is_new else 200
    response.headers["Location"] = f"/parity-reports/{made.id}"
    return ParityReportView.model_validate(made)


@router.get("/parity-reports", dependencies=READ, responses=responses(422))
async def list_parity_reports(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(ParityReport, ParityReportView, "programme_id"))],
) -> Page[ParityReportView]:
    """The reports that were computed and are kept, oldest first: which stage and months each is of, and its groups."""
    statement = reports()
    found = await paging.entities(work.session, only(statement), col(ParityReport.id))
    return Page(items=[ParityReportView.model_validate(one) for one in found])


@router.get("/parity-reports/{report_id}", dependencies=READ, responses=responses(404))
async def get_parity_report(work: Current, report_id: UUID) -> ParityReportView:
    """One report: of each attribute's groups how many were selected; a group too small to hide anybody is not told."""
    return ParityReportView.model_validate(await report_for(work.session, report_id))


@unkept.post("/group-loans", status_code=201, dependencies=USE, responses=responses(422))
async def lend_groups(work: Current, keys: Keys, rules: Rules, body: LendGroups) -> GroupLoanView:
    """Numbers by which one round of assignments tells people apart, drawn anew each time.

    Small groups, and whoever did not state it, share a number. That it was lent is kept, the answer is not.
    """
    loan = await lend(work, keys, body, rules.smallest_group, random.SystemRandom())
    return GroupLoanView.model_validate(loan)


@router.get("/attribute-readings", dependencies=USE, responses=responses(422))
async def list_attribute_readings(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(AttributeReading, AttributeReadingView, "programme_id"))],
) -> Page[AttributeReadingView]:
    """When protected attributes of many people were read, by whom and what for, oldest first."""
    found = await paging.entities(work.session, only(readings()), col(AttributeReading.id))
    return Page(items=[AttributeReadingView.of(one) for one in found])
