"""Spellings of one name come together, names of two people stay apart."""

from itertools import combinations

import pytest
from candidate_svc.domain.spelling import spelling_of

ONE_NAME = [
    "Mohammed, Muhammad, Mohamad, Mohamed, Mouhamed, Muḥammad",
    "Abdurrahman, Abd al-Rahman, Abdul Rahman, Abdelrahman, Abdirahman, Abdourahmane, Abd-ar-Rahman, ʿAbd al-Raḥmān",
    "Abdullah, Abd Allah, Abdallah, Abdalla",
    "Abdelaziz, Abdulaziz, Abd el-Aziz",
    "Al-Khatib, Alkhatib, El-Khatib, Elkhateeb",
    "Hussein, Husain, Hossein, Hoceine",
    "Youssef, Yusuf, Yousef, Youcef",
    "Khaled, Khalid",
    "Aisha, Ayesha, Aïcha",
    "Fatima, Fatimah, Fatma, Fatemeh",
    "Said, Sayed, Saeed, Syed",
    "Qasim, Kassem, Qassem",
    "Jamal, Djamel",
    "Ghulam, Gholam, Golam",
    "Ahmadi, Ahmady",
    "Shevchenko, Ševčenko, Шевченко",
    "Volodymyr, Володимир, Vladimir",
    "Oleksandr, Олександр, Alexander",
    "Yevhen, Ievgen, Євген",
    "Serhii, Serhiy, Sergey, Сергій",
    "Gebreselassie, Ghebreselasie, ገብረስላሴ",
    "Tesfay, Tesfaye, ተስፋይ",
    "González, Gonzalez, Gonzales",
    "Rodríguez, Rodrigues",
    "Núñez, Nunez, NÚÑEZ",
    "de la Cruz, Cruz",
    "Γιώργος, Giorgos",
    "Noor, Nour, Nur",
]

TWO_NAMES = [
    ("Mohammed", "Mahmoud"),
    ("Hassan", "Hussein"),
    ("Amir", "Amira"),
    ("Omar", "Amir"),
    ("Karim", "Karima"),
    ("Ahmed", "Hamid"),
    ("Olena", "Alina"),
    ("María", "Mario"),
    ("Tesfay", "Tsegay"),
    ("Oleksandr", "Oleksandra"),
    ("Abdullah", "Abdelaziz"),
]

WITHOUT_VOWELS = [
    ("محمد", "Mohammed"),
    ("عبد الرحمن", "Abdul Rahman"),
    ("عبدالرحمن", "Abdurrahman"),
    ("عبد الله", "Abdullah"),
    ("فاطمة", "Fatima"),
    ("الخطيب", "Al-Khatib"),
    ("يوسف", "Youssef"),
    ("عائشة", "Aisha"),
    ("نور", "Nour"),
]


def sounds(name: str) -> tuple[str, ...]:
    return tuple(part.sound for part in spelling_of(name, "").given)


def consonants(name: str) -> tuple[str, ...]:
    return tuple(part.consonants for part in spelling_of(name, "").given)


@pytest.mark.parametrize("spellings", ONE_NAME)
def test_one_name_sounds_the_same_in_every_spelling(spellings: str) -> None:
    for one, other in combinations(spellings.split(", "), 2):
        assert sounds(one) == sounds(other) != (), (one, other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_names_of_brothers_and_sisters_stay_apart(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


@pytest.mark.parametrize(("in_arabic", "in_latin"), WITHOUT_VOWELS)
def test_a_script_without_vowels_has_the_same_consonants(in_arabic: str, in_latin: str) -> None:
    assert consonants(in_arabic) == consonants(in_latin) != ()
    assert not spelling_of(in_arabic, "").with_vowels


def test_a_name_without_a_letter_has_no_part() -> None:
    assert spelling_of("-", "FNU").parts == ()
