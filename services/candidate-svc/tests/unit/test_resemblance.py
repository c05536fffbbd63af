"""When two records resemble each other enough that somebody is asked; and that it does not matter who came first."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from candidate_svc.domain.identity import BirthDatePrecision
from candidate_svc.domain.resemblance import ENOUGH, Resemblance, resemblance, traces_of
from hypothesis import given
from hypothesis import strategies as st


@dataclass(frozen=True)
class Person:
    given_names: str
    family_names: str
    birth_date: date = date(1991, 7, 23)
    birth_date_precision: BirthDatePrecision = BirthDatePrecision.DAY
    phone: str | None = None
    email: str | None = None
    travel_document_number: str | None = None


def compare(newcomer: Person, known: Person) -> Resemblance:
    own, other = traces_of(newcomer), traces_of(known)
    return resemblance([own.looked_up[one] for one in other.kept if one in own.looked_up], own.pairs, other.pairs)


def is_asked(newcomer: Person, known: Person) -> bool:
    return compare(newcomer, known).score >= ENOUGH


AHMAD = Person("Ahmad Khalil", "Haddad")
YEAR, MONTH = BirthDatePrecision.YEAR, BirthDatePrecision.MONTH

RESEMBLING = {
    "given and family name swapped": (AHMAD, Person("Haddad", "Khaleel Ahmed")),
    "a missing part": (AHMAD, Person("Ahmed", "Hadad")),
    "a missing second family name": (Person("María José", "García López"), Person("Maria", "Garcia")),
    "two words in one": (Person("Gul Mohammad", "Ahmadi"), Person("Golmohammad", "Ahmady")),
    "another script": (Person("محمد", "الخطيب"), Person("Mohammed", "Al-Khatib")),
    "another script on both sides": (Person("محمد", "الخطيب"), Person("مُحَمَّد", "الخطيب")),
    "cyrillic": (Person("Олена", "Ковальчук"), Person("Olena", "Kovalchuk")),
    "a year alone": (AHMAD, replace(AHMAD, birth_date=date(1991, 1, 1), birth_date_precision=YEAR)),
    "a month alone": (AHMAD, replace(AHMAD, birth_date=date(1991, 7, 1), birth_date_precision=MONTH)),
    "the first of January": (AHMAD, replace(AHMAD, birth_date=date(1991, 1, 1))),
    "day and month swapped": (replace(AHMAD, birth_date=date(1991, 3, 4)), replace(AHMAD, birth_date=date(1991, 4, 3))),
    "one phone, given name and year": (
        Person("Ahmad", "Haddad", date(1991, 7, 23), phone="+962 79 000 1111"),
        Person("Ahmed", "Al-Masri", date(1991, 2, 3), phone="00962790001111"),
    ),
    "one travel document": (
        Person("Ahmad", "Haddad", travel_document_number="N 12-3456"),
        Person("Salem", "Masri", date(1970, 1, 2), travel_document_number="n123456"),
    ),
    "one part alone": (Person("Ahmad", "FNU"), Person("Ahmed", "unknown")),
}

NOT_RESEMBLING = {
    "another day": (AHMAD, replace(AHMAD, birth_date=date(1991, 7, 24))),
    "another year": (AHMAD, replace(AHMAD, birth_date=date(1990, 7, 23))),
    "another month": (AHMAD, replace(AHMAD, birth_date=date(1991, 8, 1), birth_date_precision=MONTH)),
    "twins": (AHMAD, Person("Omar Khalil", "Haddad")),
    "twins with a phone": (
        Person("Hassan", "Haddad", phone="+962790001111"),
        Person("Hussein", "Haddad", phone="+962790001111"),
    ),
    "twins of whose given names one is the same": (Person("María Carmen", "García"), Person("María Luisa", "García")),
    "father and son": (
        Person("Ahmad", "Haddad", date(1962, 7, 23), phone="+962790001111"),
        Person("Ahmad", "Haddad", phone="+962790001111"),
    ),
    "another family": (Person("Ahmad", "Haddad"), Person("Ahmad", "Khoury")),
    "short numbers": (
        Person("Ahmad", "Haddad", phone="112", travel_document_number="1"),
        Person("Ahmad", "Khoury", phone="112", travel_document_number="1"),
    ),
}


@pytest.mark.parametrize("case", RESEMBLING)
def test_somebody_is_asked_about(case: str) -> None:
    one, other = RESEMBLING[case]
    assert is_asked(one, other), compare(one, other)
    assert is_asked(other, one), "whoever comes second finds the first"


@pytest.mark.parametrize("case", NOT_RESEMBLING)
def test_nobody_is_asked_about(case: str) -> None:
    one, other = NOT_RESEMBLING[case]
    assert not is_asked(one, other), compare(one, other)
    assert not is_asked(other, one), compare(other, one)


def test_a_second_clue_says_more() -> None:
    with_a_phone = replace(AHMAD, phone="+962790001111")
    assert compare(with_a_phone, with_a_phone).score > compare(AHMAD, AHMAD).score


people = st.builds(
    Person,
    given_names=st.sampled_from(["Ahmad", "Ahmed Khalil", "محمد", "Mohammed", "Олена", "Olena", "-"]),
    family_names=st.sampled_from(["Haddad", "Hadad Khalil", "الخطيب", "Al-Khatib", "Khatib", "-"]),
    birth_date=st.sampled_from([date(1991, 7, 4), date(1991, 4, 7), date(1991, 1, 1), date(1992, 7, 1)]),
    birth_date_precision=st.sampled_from(BirthDatePrecision),
    phone=st.sampled_from([None, "+962790001111", "0790001111"]),
)


@given(people, people)
def test_it_does_not_matter_who_came_first(one: Person, other: Person) -> None:
    assert compare(one, other) == compare(other, one)
