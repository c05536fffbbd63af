"""Who may review eligibility, on which evidence, and which verdicts are looked at again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from candidate_svc.domain import conflict_of_interest as conflict
from candidate_svc.domain import protection, protection_audit
from candidate_svc.domain.conflict_of_interest import NO_CONFLICT, TO_A_PERSON, Reviewing, TieKind
from candidate_svc.domain.protection import EVIDENCE_TYPES, ProtectionEvidence, Shown
from candidate_svc.domain.protection_audit import Audited, Auditing, by_evidence, by_pathway, is_drawn
from candidate_svc.domain.review_policy import Pair, ReviewPolicy, review_policy
from pathways_chassis.machine import Guard
from pathways_contracts.events.candidate.protection import ProtectionVerdict

NOW = datetime(2031, 5, 5, 9, tzinfo=UTC)
PARTNER, OTHER, EMPLOYER = uuid4(), uuid4(), uuid4()
POLICY = review_policy()
SECOND = Reviewing(
    now=NOW,
    policy=POLICY,
    declared_at=NOW - timedelta(days=1),
    organisation_id=OTHER,
    tied_to_the_person=False,
    tied_to=frozenset(),
    paid_per_placement=False,
    employers=frozenset({EMPLOYER}),
    worked_on_the_case=False,
    is_first=False,
    follows=PARTNER,
)
FIRST = replace(SECOND, organisation_id=PARTNER, is_first=True, follows=None)


def with_policy(**changed: object) -> ReviewPolicy:
    return POLICY.model_copy(update=changed)


BROKEN: list[tuple[Guard, Reviewing]] = [
    (conflict.the_reviewer_has_declared_conflicts, replace(SECOND, declared_at=None)),
    (conflict.the_reviewer_has_declared_conflicts, replace(SECOND, declared_at=NOW - timedelta(days=365))),
    (conflict.the_reviewer_has_no_tie_to_the_person, replace(SECOND, tied_to_the_person=True)),
    (conflict.the_reviewer_is_not_of_an_employer_of_the_person, replace(SECOND, organisation_id=EMPLOYER)),
    (conflict.the_reviewer_has_no_tie_to_an_employer_of_the_person, replace(SECOND, tied_to=frozenset({EMPLOYER}))),
    (conflict.the_second_reviewer_has_not_worked_on_the_case, replace(SECOND, worked_on_the_case=True)),
    (conflict.the_second_reviewer_is_not_paid_per_placement, replace(SECOND, paid_per_placement=True)),
    (
        conflict.the_second_reviewer_is_not_paid_per_placement,
        replace(SECOND, policy=with_policy(paid_per_placement=frozenset({OTHER}))),
    ),
    (
        conflict.the_organisations_may_review_together,
        replace(SECOND, policy=with_policy(pairs=(Pair(first=OTHER, second=PARTNER),))),
    ),
]


@pytest.mark.parametrize(("rule", "reviewing"), BROKEN)
def test_each_conflict_is_refused_by_name_and_alone(rule: Guard, reviewing: Reviewing) -> None:
    assert [guard for guard in NO_CONFLICT if guard(reviewing) is not None] == [rule]
    violation = rule(reviewing)
    assert violation is not None
    assert violation.remedy


def test_without_a_conflict_anybody_reviews() -> None:
    assert {guard(reviewing) for guard in NO_CONFLICT for reviewing in (FIRST, SECOND)} == {None}


def test_the_first_reviewer_may_know_the_case_and_be_paid_per_placement() -> None:
    first = replace(FIRST, worked_on_the_case=True, paid_per_placement=True)
    assert {guard(first) for guard in NO_CONFLICT} == {None}


def test_pairs_that_are_named_are_the_only_ones() -> None:
    policy = with_policy(pairs=(Pair(first=PARTNER, second=OTHER),))
    assert policy.may_review_together(PARTNER, OTHER)
    assert not policy.may_review_together(PARTNER, PARTNER)
    assert policy.may_review_together(PARTNER, None), "the programme's own staff"


@pytest.mark.parametrize("kind", TieKind)
def test_a_tie_names_its_other_end(kind: TieKind) -> None:
    of_person = kind in TO_A_PERSON
    assert conflict.a_tie_names_its_other_end((kind, of_person, not of_person)) is None
    for person, organisation in ((not of_person, of_person), (True, True), (False, False)):
        assert conflict.a_tie_names_its_other_end((kind, person, organisation)) is not None


@pytest.mark.parametrize("evidence", ProtectionEvidence)
def test_every_kind_of_evidence_has_a_strength_and_says_whether_it_expires(evidence: ProtectionEvidence) -> None:
    kind, today = EVIDENCE_TYPES[evidence], NOW.date()
    assert 1 <= kind.strength <= 5
    dated, undated = Shown(evidence, today, today), Shown(evidence, None, today)
    rule = protection.evidence_that_expires_names_its_last_day
    assert (rule(dated) is None, rule(undated) is None) == (kind.expires, not kind.expires)


def test_evidence_is_valid_to_the_end_of_its_last_day() -> None:
    today = date(2031, 5, 5)
    shown = Shown(ProtectionEvidence.HOST_STATE_ID, today, today)
    assert protection.evidence_is_valid(shown) is None
    assert protection.evidence_is_valid(replace(shown, valid_until=today - timedelta(days=1))) is not None


def test_the_draw_is_the_same_again_and_nobody_without_the_secret_foretells_it() -> None:
    checks = [UUID(int=number) for number in range(4000)]

    def drawn(secret: bytes, share: str = "0.1") -> set[UUID]:
        return {check for check in checks if is_drawn(secret, check, 1, Decimal(share))}

    mine, other = drawn(b"one secret"), drawn(b"another secret")
    assert mine == drawn(b"one secret")
    assert 320 <= len(mine) <= 480
    assert len(mine & other) < len(mine) / 3
    assert {check for check in checks if is_drawn(b"one secret", check, 2, Decimal("0.1"))} != mine
    assert (drawn(b"one secret", "0"), drawn(b"one secret", "1")) == (set(), set(checks))


def test_an_auditor_is_of_an_organisation_that_has_nothing_to_do_with_the_verdict() -> None:
    auditing = Auditing(organisation_id=OTHER, involved=frozenset({PARTNER}), is_open=True)
    assert [rule(auditing) for rule in protection_audit.MAY_AUDIT] == [None, None]
    for organisation in (PARTNER, None):
        asked = replace(auditing, organisation_id=organisation)
        assert protection_audit.the_auditor_is_of_another_organisation(asked) is not None
    assert protection_audit.the_audit_is_open(replace(auditing, is_open=False)) is not None


def test_agreement_is_told_of_five_and_more() -> None:
    yes, no = ProtectionVerdict.ELIGIBLE, ProtectionVerdict.NOT_ELIGIBLE
    audits = [Audited("ca", ("rsd_unhcr", "rsd_state"), yes, yes if place else no) for place in range(5)]
    audits += [Audited("au", ("rsd_state",), no, no)] * 4
    assert [(one.group, one.audited, one.agreed) for one in by_pathway(audits)] == [("au", None, None), ("ca", 5, 4)]
    assert [(one.group, one.audited, one.agreed) for one in by_evidence(audits)] == [
        ("rsd_state", 9, 8),
        ("rsd_unhcr", 5, 4),
    ]
