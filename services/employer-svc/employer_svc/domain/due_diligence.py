"""What is looked at before people are recruited for an employer: points of a standard, found one by one, for a time."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from pathways_chassis.machine import Violation

FOLDER: Final = Path(__file__).parents[1] / "standards"


class Outcome(StrEnum):
    """How a point was found."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


class EvidenceKind(StrEnum):
    """What a finding rests on."""

    DOCUMENT_REVIEW = "document_review"
    SITE_VISIT = "site_visit"
    WORKER_INTERVIEW = "worker_interview"
    AUDIT = "audit"
    PUBLIC_RECORD = "public_record"
    DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class Standard:
    """An edition of the points, with its source, and for how long findings hold (policy of the programme)."""

    name: str
    valid_from: date
    source: str
    read_on: date
    valid_for: timedelta
    recheck_before: timedelta
    points: Mapping[str, str]


@cache
def standards() -> Mapping[str, Standard]:
    """Every edition by its name, as the files of `standards/` have them."""
    found = (tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml")))
    return {
        one["standard"]: Standard(
            name=one["standard"],
            valid_from=one["valid_from"],
            source=one["source"],
            read_on=one["read_on"],
            valid_for=timedelta(days=one["valid_for_days"]),
            recheck_before=timedelta(days=one["recheck_days_before"]),
            points={point["code"]: point["text"] for point in one["points"]},
        )
        for one in found
    }


def standard_of(today: date) -> Standard:
    """The edition that is looked at today: the latest that is valid."""
    return max((one for one in standards().values() if one.valid_from <= today), key=lambda one: one.valid_from)


@dataclass(frozen=True, slots=True)
class Finding:
    """How one point was found, on which evidence, and when."""

    point: str
    outcome: Outcome
    evidence: tuple[EvidenceKind, ...]
    checked_on: date


@dataclass(frozen=True, slots=True)
class Examination:
    """The facts that a record of findings asks for."""

    standard: Standard
    findings: tuple[Finding, ...]
    today: date


def each_point_is_found_once(examination: Examination) -> Violation | None:
    """No point is left out, and none is of another standard."""
    counted = Counter(finding.point for finding in examination.findings)
    wrong = sorted({*examination.standard.points, *counted} - {one for one in counted if counted[one] == 1})
    wrong += sorted(set(counted) - set(examination.standard.points) - set(wrong))
    if not wrong:
        return None
    rule = f"each point of {examination.standard.name} once; not so: {', '.join(wrong)}"
    return Violation("findings", rule, "find each of its points: GET /due-diligence/standard")


def every_finding_rests_on_evidence(examination: Examination) -> Violation | None:
    """Nobody's word alone; what does not apply needs none."""
    bare = sorted(
        finding.point
        for finding in examination.findings
        if finding.outcome is not Outcome.NOT_APPLICABLE and not finding.evidence
    )
    if not bare:
        return None
    return Violation("findings", f"every finding rests on evidence; not so: {', '.join(bare)}", "name its kinds")


def nothing_was_checked_in_the_future(examination: Examination) -> Violation | None:
    """A point is found on the day on which it was looked at."""
    early = sorted(finding.point for finding in examination.findings if finding.checked_on > examination.today)
    if not early:
        return None
    return Violation("findings", f"checked today or earlier; not so: {', '.join(early)}", "send the days as they were")


EXAMINATION_RULES: Final = (
    each_point_is_found_once,
    every_finding_rests_on_evidence,
    nothing_was_checked_in_the_future,
)


def valid_until(standard: Standard, findings: tuple[Finding, ...]) -> date:
    """The last day on which findings hold: counted from the one that is oldest."""
    return min(finding.checked_on for finding in findings) + standard.valid_for


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves a due diligence, and who recorded it."""

    by: str
    recorded_by: str


def another_person_approves(approval: Approval) -> Violation | None:
    """Nobody vouches for an employer alone."""
    if approval.by != approval.recorded_by:
        return None
    return Violation("actor", "a second person approves a due diligence", "let a colleague approve it")


@dataclass(frozen=True, slots=True)
class Diligence:
    """How an employer's latest due diligence stands."""

    not_met: tuple[str, ...]
    approved: bool
    valid_until: date
