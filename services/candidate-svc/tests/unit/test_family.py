"""The rules of a family on the way: who counts as granted, refused or pending, and who decides on a parting."""

from dataclasses import replace
from uuid import uuid4

import pytest
from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState
from candidate_svc.domain.family import (
    FamilyPicture,
    MemberVisa,
    PartingDecision,
    first_link_of_a_member,
    link_after,
    the_person_decides_on_parting,
    there_is_somebody_to_part_from,
    visa_of,
)
from candidate_svc.domain.household import (
    NamedMember,
    a_member_is_known_by_one_thing,
    a_member_is_somebody_else,
)
from candidate_svc.domain.pathway import pathways

VISAS = """
    granted   granted
    refused   refused review appeal relodged withdrawn expired
    pending   screening documents sponsorship ready lodged info_requested
"""


def test_every_state_of_an_entry_visa_means_something_for_the_journey() -> None:
    expected = {state: line.split()[0] for line in VISAS.strip().splitlines() for state in line.split()[1:]}
    assert {state.value: visa_of(state).value for state in AuthorisationState} == expected
    assert visa_of(None) is MemberVisa.PENDING


WITH_A_NOMINATION = (AuthorisationKind.NOMINATION, AuthorisationKind.ENTRY_VISA, AuthorisationKind.PERMANENCE)


def test_a_member_has_the_links_that_are_not_about_the_job() -> None:
    assert first_link_of_a_member(WITH_A_NOMINATION) == 1
    assert link_after(WITH_A_NOMINATION, 0, of_a_member=False) == 1
    assert link_after(WITH_A_NOMINATION, 1, of_a_member=True) == 2
    assert link_after(WITH_A_NOMINATION, 2, of_a_member=True) is None
    late_permission = (AuthorisationKind.ENTRY_VISA, AuthorisationKind.LABOUR_PERMISSION, AuthorisationKind.PERMANENCE)
    assert link_after(late_permission, 0, of_a_member=True) == 2
    assert link_after(late_permission, 0, of_a_member=False) == 1


@pytest.mark.parametrize("code", sorted(pathways()))
def test_in_every_pathway_a_member_begins_with_the_entry_visa(code: str) -> None:
    kinds = pathways()[code].authorisations
    assert kinds[first_link_of_a_member(kinds)] is AuthorisationKind.ENTRY_VISA


def test_a_parting_is_accepted_from_those_it_was_accepted_from() -> None:
    first, second, third = uuid4(), uuid4(), uuid4()
    picture = FamilyPicture({first: MemberVisa.REFUSED, second: MemberVisa.GRANTED, third: MemberVisa.PENDING})
    assert [picture.count(visa) for visa in MemberVisa] == [1, 1, 1]
    assert (picture.parting_accepted, picture.undecided) == (False, frozenset({first}))

    accepted = replace(picture, parted_from=frozenset({first}))
    assert (accepted.parting_accepted, accepted.undecided) == (True, frozenset())

    another = replace(accepted, visas={**accepted.visas, third: MemberVisa.REFUSED})
    assert (another.parting_accepted, another.undecided) == (False, frozenset({third})), (
        "a new refusal is a new decision"
    )

    turned = replace(accepted, visas={**accepted.visas, first: MemberVisa.GRANTED})
    assert (turned.parting_accepted, turned.undecided) == (False, frozenset()), "nobody is parted any more"


WORD = PartingDecision(by_the_candidate=False, by_a_caseworker=True, counselled=True, somebody_was_refused=True)


def test_the_candidate_decides_or_a_caseworker_on_their_word() -> None:
    assert the_person_decides_on_parting(WORD) is None
    assert the_person_decides_on_parting(replace(WORD, by_the_candidate=True, by_a_caseworker=False)) is None
    own = replace(WORD, by_the_candidate=True, by_a_caseworker=False, counselled=False)
    assert the_person_decides_on_parting(own) is None
    for wrong in (replace(WORD, counselled=False), replace(WORD, by_a_caseworker=False)):
        violation = the_person_decides_on_parting(wrong)
        assert violation is not None
        assert violation.field == "counselled"


def test_nobody_is_parted_in_advance() -> None:
    assert there_is_somebody_to_part_from(WORD) is None
    violation = there_is_somebody_to_part_from(replace(WORD, somebody_was_refused=False))
    assert violation is not None
    assert violation.field == "parting_accepted"


PERSON, SPOUSE = uuid4(), uuid4()


@pytest.mark.parametrize(("has_identity", "candidate_id"), [(True, None), (False, SPOUSE)])
def test_a_member_has_an_identity_or_is_a_candidate(has_identity: bool, candidate_id: object) -> None:
    known = NamedMember(PERSON, has_identity, SPOUSE if candidate_id else None)
    assert a_member_is_known_by_one_thing(known) is None
    violation = a_member_is_known_by_one_thing(replace(known, has_identity=not has_identity))
    assert violation is not None
    assert violation.field == "identity"


def test_a_member_who_is_a_candidate_is_somebody_else_and_named_once() -> None:
    spouse = NamedMember(PERSON, has_identity=False, candidate_id=SPOUSE)
    assert a_member_is_somebody_else(spouse) is None
    assert a_member_is_somebody_else(NamedMember(PERSON, True, None, named_already=True)) is None
    for wrong in (replace(spouse, candidate_id=PERSON), replace(spouse, named_already=True)):
        violation = a_member_is_somebody_else(wrong)
        assert violation is not None
        assert violation.field == "candidate_id"
