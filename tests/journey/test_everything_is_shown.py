"""Every row of the failure table and every guard is shown over processes; no process is needed to know that."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from . import test_refusals_of_applications as applications
from . import test_refusals_of_candidate as candidate
from . import test_refusals_of_case_teams as case_teams
from . import test_refusals_of_corrections as corrections
from . import test_refusals_of_documents as documents
from . import test_refusals_of_duplicates as duplicates
from . import test_refusals_of_employer as employer
from . import test_refusals_of_integration as integration
from . import test_refusals_of_parity as parity
from . import test_refusals_of_rounds as rounds
from . import test_refusals_of_training as training
from . import test_refusals_of_travel as travel
from . import test_refusals_of_visa_cases as visa_cases
from . import test_refusals_of_webhooks as webhooks
from . import test_rows_of_the_failure_table as rows
from . import test_with_edited_pathways as edited
from .refusals import Case, Guard, guards_of, name_of

WHEN_IT_FAILS: Final = (
    "visa refused",
    "offer withdrawn",
    "reservation rejected",
    "consent withdrawn",
    "employer suspended, sponsor lost",
    "training dropped",
    "document expires before travel",
    "arrival overdue",
    "job lost",
    "pathway closes or changes",
    "a case without a next step",
)
"""The rows as the programme wrote them down."""

SHOWN: Final[Mapping[str, tuple[Sequence[Case], Mapping[Guard, str]]]] = {
    "candidate": (
        [
            *candidate.CASES,
            *visa_cases.CASES,
            *duplicates.CASES,
            *documents.CASES,
            *parity.CASES,
            *webhooks.CASES,
            *case_teams.CASES,
            *edited.OF_CANDIDATE,
            *corrections.CANDIDATE,
        ],
        {**candidate.UNREACHED, **visa_cases.UNREACHED, **duplicates.UNREACHED},
    ),
    "employer": (
        [*employer.CASES, *applications.CASES, *edited.OF_EMPLOYER, *corrections.EMPLOYER],
        {**employer.UNREACHED, **applications.UNREACHED},
    ),
    "matching": ([*training.MATCHING, *rounds.CASES, *corrections.MATCHING], training.UNREACHED_IN_MATCHING),
    "training": ([*training.CASES, *corrections.TRAINING], training.UNREACHED),
    "integration": (
        [*integration.CASES, *travel.CASES, *corrections.INTEGRATION],
        {**integration.UNREACHED, **travel.UNREACHED},
    ),
}
"""For each service, the cases of its guards, and the guards that no request breaks with the reason."""


def test_every_row_of_the_failure_table_is_shown() -> None:
    assert tuple(rows.ROWS) == WHEN_IT_FAILS
    named = {name for names in rows.ROWS.values() for name in names}
    here = {name for name in vars(rows) if name.startswith("test_")}
    assert here <= named
    assert all(callable(getattr(edited, name)) for name in named - here)


@pytest.mark.parametrize("service", SHOWN)
def test_every_guard_is_broken_by_a_case_or_says_why_not(service: str) -> None:
    cases, unreached = SHOWN[service]
    broken = [str(case) for case in cases]
    assert len(set(broken)) == len(broken), "one case for each guard"
    excused = {name_of(guard) for guard in unreached}
    assert not excused & set(broken)
    assert {*broken, *excused} == guards_of(import_module(f"{service}_svc.domain"))


def test_scenes_come_after_the_programme_whose_figures_they_would_change() -> None:
    others = set(Path(__file__).parent.glob("test_*.py")) - {Path(__file__)}
    played = [file.name for file in others if "scene: Scene" in file.read_text("utf-8")]
    assert min(played) > "test_journey.py"
