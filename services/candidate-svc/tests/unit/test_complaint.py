"""The rules of complaints, and their texts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from candidate_svc.domain import complaint
from candidate_svc.domain.complaint import (
    HANDLED_BY,
    ComplaintAbout,
    ComplaintOutcome,
    ComplaintState,
    Handling,
    due_at,
    texts,
    told,
)
from pathways_contracts.access import ROLE_SCOPES, Role, Scope

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANSWER = Handling(by="second", answered_by="first", outcome=ComplaintOutcome.NOT_UPHELD)


def test_an_answer_names_what_was_found_and_nobody_judges_their_own() -> None:
    assert complaint.an_outcome_is_named(ANSWER) is None
    assert complaint.another_person_hears_the_appeal(ANSWER) is None
    assert complaint.another_person_hears_the_appeal(replace(ANSWER, answered_by=None)) is None
    unnamed = complaint.an_outcome_is_named(replace(ANSWER, outcome=None))
    alone = complaint.another_person_hears_the_appeal(replace(ANSWER, by="first"))
    assert unnamed is not None
    assert alone is not None
    assert (unnamed.field, alone.field) == ("outcome", "actor")


def test_a_complaint_is_acknowledged_in_five_working_days_and_answered_in_thirty() -> None:
    assert due_at(ComplaintState.RECEIVED, NOW) == NOW + timedelta(days=7)
    for state in (ComplaintState.ACKNOWLEDGED, ComplaintState.INVESTIGATING, ComplaintState.APPEALED):
        assert due_at(state, NOW) == NOW + timedelta(days=30)


def test_somebody_handles_every_complaint_and_never_an_employer() -> None:
    assert set(HANDLED_BY) == set(ComplaintAbout)
    may = {role for role in Role if Scope.COMPLAINTS_HANDLE in ROLE_SCOPES[role]}
    assert may == set(HANDLED_BY.values())
    assert Role.EMPLOYER not in may


@pytest.mark.parametrize("language", ["eng", "fra", "spa", "ara"])
def test_each_state_is_told_in_each_language(language: str) -> None:
    assert set(texts()[language]) == set(ComplaintState)
    assert all(told(state, language) for state in ComplaintState)


def test_who_reads_another_language_is_told_in_english() -> None:
    assert told(ComplaintState.CLOSED, "swa") == told(ComplaintState.CLOSED, "eng")
