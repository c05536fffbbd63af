"""How well one person with two records is found: recall per kind of difference, precision among many other people.

`python benchmarks/duplicates.py [people]`. Names are drawn from lists of our own, with the common ones common; a part
of the people is registered a second time, differently written. Twins, families with one phone and namesakes are in it.
Nobody is real.
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Final

from candidate_svc.domain.identity import BirthDatePrecision
from candidate_svc.domain.resemblance import ENOUGH, resemblance, traces_of
from candidate_svc.store.blind_index import BlindIndex

SPELLINGS_OF_GIVEN: Final = (
    "Mohammed Muhammad Mohamad Mohamed محمد, Ahmad Ahmed أحمد, Mahmoud Mahmud محمود, Ali Aly علي, Hassan Hasan حسن,"
    "Hussein Husain Hossein حسين, Omar Umar Omer عمر, Khaled Khalid Khaleed خالد, Youssef Yusuf Yousef يوسف,"
    "Ibrahim Ebrahim Ibraheem إبراهيم, Fatima Fatma Fatimah فاطمة, Aisha Ayesha Aicha عائشة, Zainab Zeinab Zaynab زينب,"
    "Mariam Maryam Miriam مريم, Noor Nour Nur نور, Abdul-Rahman Abdurrahman Abdelrahman Abd-al-Rahman,"
    "Abdullah Abdallah Abdalla عبدالله, Rashid Rasheed Rachid, Jamal Djamal Gamal, Ghulam Gholam Golam,"
    "Oleksandr Олександр Alexander Aleksandr, Olena Олена Elena, Serhii Сергій Sergey Serhiy, Yuliia Юлія Yulia Iuliia,"
    "Andrii Андрій Andriy Andrey, Kateryna Катерина Katerina, Iryna Ірина Irina, Volodymyr Володимир Vladimir,"
    "Tesfay Tesfaye ተስፋይ, Haile Hayle ሃይለ, Selam Salam ሰላም, Kidane Qidane, Mehari Mihari, Yohannes Johannes,"
    "José Jose, María Maria, Luis Luís, Carlos, Ana Anna, Sofía Sofia Sophia, Andrés Andres, Jesús Jesus"
)
SPELLINGS_OF_FAMILY: Final = (
    "Al-Khatib Alkhatib Elkhateeb الخطيب, Haddad Hadad حداد, Al-Masri Elmasry المصري, Al-Ahmad Al-Ahmed الأحمد,"
    "Khalil Khaleel خليل, Hamdan حمدان, Saleh Salih صالح, Mansour Mansur منصور, Ahmadi Ahmady, Rahimi Raheemi,"
    "Hosseini Husaini Hussaini, Karimi Kareemi, Nazari Nazary, Shevchenko Шевченко Schewtschenko, Kovalenko Коваленко,"
    "Bondarenko Бондаренко, Tkachuk Ткачук, Kravchenko Кравченко Kravtchenko, Gebreselassie Ghebreselasie ገብረስላሴ,"
    "Woldemariam Weldemariam, Tekle Tekleh, Berhane Birhane, García Garcia, Rodríguez Rodriguez Rodrigues,"
    "González Gonzalez Gonzales, Martínez Martinez Martines, Núñez Nunez, Hernández Hernandez, Pérez Perez Peres"
)
YEAR, MONTH = BirthDatePrecision.YEAR, BirthDatePrecision.MONTH


@dataclass(frozen=True)
class Record:
    """What a desk wrote down."""

    given_names: str
    family_names: str
    birth_date: date
    birth_date_precision: BirthDatePrecision = BirthDatePrecision.DAY
    phone: str | None = None
    email: str | None = None
    travel_document_number: str | None = None


class Population:
    """People with names of a few cultures, each spelled as one desk would."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.given = [group.split() for group in SPELLINGS_OF_GIVEN.split(",")]
        self.family = [group.split() for group in SPELLINGS_OF_FAMILY.split(",")]
        # Beside the common names there are many rare ones, family names above all.
        self.given += [[self._rare()] for _ in range(400)]
        self.family += [[self._rare()] for _ in range(4000)]
        self.weights = {
            len(groups): list(accumulate(1 / (rank + flatness) for rank in range(len(groups))))
            for groups, flatness in ((self.given, 8), (self.family, 15))
        }

    def _rare(self) -> str:
        syllables = [a + b for a in "bdfghklmnrstvwyz" for b in "aeiou"]
        return "".join(self.random.choices(syllables, k=self.random.randint(2, 4))).capitalize()

    def drawn(self, groups: list[list[str]]) -> int:
        """A group of spellings: the first ones are common, as the most common given name is 3 % of all."""
        return self.random.choices(range(len(groups)), cum_weights=self.weights[len(groups)])[0]

    def person(self) -> tuple[list[int], list[int], Record]:
        """The groups of the given and family names, and the record."""
        given = [self.drawn(self.given) for _ in range(self.random.choice((1, 1, 1, 2)))]
        family = [self.drawn(self.family) for _ in range(self.random.choice((1, 1, 1, 2)))]
        born = date(1965, 1, 1) + timedelta(days=self.random.randrange(15_000))
        known = self.random.random()
        record = Record(
            self.written(self.given, given),
            self.written(self.family, family),
            born if known < 0.8 else date(born.year, 1, 1) if known < 0.97 else born.replace(day=1),
            BirthDatePrecision.DAY if known < 0.9 else YEAR if known < 0.97 else MONTH,
            phone=f"+9627{self.random.randrange(10**8):08d}" if self.random.random() < 0.7 else None,
        )
        return given, family, record

    def written(self, groups: list[list[str]], chosen: list[int]) -> str:
        """One spelling of each; Arabic letters only where all have them."""
        latin = [[one for one in groups[group] if ord(one[0]) < 0x590 or ord(one[0]) > 0x77F] for group in chosen]
        return " ".join(self.random.choice(spellings) for spellings in latin)

    def in_arabic(self, given: list[int], family: list[int]) -> tuple[str, str] | None:
        """The name in Arabic letters, where the lists have it."""
        names = []
        for groups, chosen in ((self.given, given), (self.family, family)):
            found = [next((one for one in groups[group] if 0x590 <= ord(one[0]) <= 0x77F), None) for group in chosen]
            if None in found:
                return None
            names.append(" ".join(one for one in found if one))
        return names[0], names[1]


def variations(people: Population, given: list[int], family: list[int], record: Record) -> dict[str, Record]:
    """The same person as another desk may write them down."""
    random, born = people.random, record.birth_date
    again = replace(
        record, given_names=people.written(people.given, given), family_names=people.written(people.family, family)
    )
    made = {
        "another spelling": again,
        "names swapped": replace(again, given_names=again.family_names, family_names=again.given_names),
        "the year alone": replace(again, birth_date=date(born.year, 1, 1), birth_date_precision=YEAR),
        "1 January": replace(again, birth_date=date(born.year, 1, 1), birth_date_precision=BirthDatePrecision.DAY),
        "another birth date, same phone": replace(again, birth_date=date(born.year, random.randint(1, 12), 15)),
        "a letter mistyped": replace(again, family_names=mistyped(random, again.family_names)),
    }
    if len(family) > 1:
        made["second family name missing"] = replace(again, family_names=again.family_names.split()[0])
    if born.day <= 12 and born.day != born.month and record.birth_date_precision is BirthDatePrecision.DAY:
        made["day and month swapped"] = replace(again, birth_date=born.replace(day=born.month, month=born.day))
    if (arabic := people.in_arabic(given, family)) is not None:
        made["Arabic letters"] = replace(again, given_names=arabic[0], family_names=arabic[1])
    return made


def mistyped(random: Random, name: str) -> str:
    """One letter replaced."""
    place = random.randrange(len(name))
    return name[:place] + random.choice("abcdefghijklmnopqrstuvwxyz") + name[place + 1 :]


def relatives(people: Population, record: Record) -> Record:
    """A twin, or somebody of the family with the same phone."""
    given = people.written(people.given, [people.drawn(people.given)])
    if given.split()[0] == record.given_names.split()[0]:
        return relatives(people, record)
    other_day = record.birth_date + timedelta(days=people.random.randint(300, 9000))
    return replace(record, given_names=given, birth_date=people.random.choice((record.birth_date, other_day)))


def main(count: int) -> None:
    """Register everybody one after the other, in the order of a shuffled file, as the service does."""
    random = Random(7)
    people = Population(random)
    records: list[tuple[Record, int, str]] = []
    for number in range(count):
        given, family, record = people.person()
        records.append((record, number, "first"))
        if random.random() < 0.05:
            kind, again = random.choice(list(variations(people, given, family, record).items()))
            records.append((again, number, kind))
        if random.random() < 0.1:
            records.append((relatives(people, record), -number - 1, "relative"))
    random.shuffle(records)
    found, seconds = register(records)
    tell(records, found, seconds)


def register(records: list[tuple[Record, int, str]]) -> tuple[set[tuple[int, int]], float]:
    """The pairs that are flagged, and the seconds of CPU it took."""
    key_of: Callable[[str], int] = BlindIndex(b"a secret of the benchmark").key_of
    index: dict[int, list[tuple[int, int]]] = defaultdict(list)
    flagged: set[tuple[int, int]] = set()
    begun = time.process_time()
    for place, (record, _, _) in enumerate(records):
        traces = traces_of(record)
        about = defaultdict(list)
        pairs = {}
        for text, clue in traces.looked_up.items():
            sharing = index.get(key_of(text), ())
            if len(sharing) <= clue.common:
                for other, other_pairs in sharing:
                    about[other].append(clue)
                    pairs[other] = other_pairs
        for other, clues in about.items():
            if resemblance(clues, traces.pairs, pairs[other]).score >= ENOUGH:
                flagged.add((other, place))
        for text in traces.kept:
            index[key_of(text)].append((place, traces.pairs))
    return flagged, time.process_time() - begun


def tell(records: list[tuple[Record, int, str]], flagged: set[tuple[int, int]], seconds: float) -> None:
    """Recall by kind of difference, precision over all, cost per person."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, (_, number, _) in enumerate(records):
        places[number].append(place)
    true = {tuple(sorted(pair)) for pair in places.values() if len(pair) > 1}
    kinds = Counter(records[max(pair, key=lambda place: records[place][2] != "first")][2] for pair in true)
    hit = Counter(
        records[max(pair, key=lambda place: records[place][2] != "first")][2] for pair in true if pair in flagged
    )
    print(f"{len(records):,} records, {len(true):,} of them a second time, {len(flagged):,} pairs flagged")
    for kind, total in sorted(kinds.items(), key=lambda item: -hit[item[0]] / item[1]):
        print(f"  {kind:34} {hit[kind]:5} of {total:5}  recall {hit[kind] / total:6.1%}")
    print(f"recall {len(true & flagged) / len(true):.1%}, precision {len(true & flagged) / max(1, len(flagged)):.1%}")
    relative = sum("relative" in {records[one][2] for one in pair} for pair in flagged - true)
    print(f"flagged wrongly: {len(flagged - true):,}, of them {relative:,} twins and relatives")
    print(f"{seconds / len(records) * 1e6:.0f} microseconds of CPU per person for the texts and their keys")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 65_000)
