"""The team of a case: which part in it needs which consents, and what an organisation in it sees or changes by it.

Every service that shows something of a person to their team asks this table. Identity is no matter of it: that is
disclosed by candidate-svc alone, by a consent of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pathways_contracts.codes import ConsentPurpose


class TeamPart(StrEnum):
    """As what an organisation is in the team of a person.

    `source`: the partner that looks after them, by that alone. `destination`: a partner where they go. `recruiter`:
    who looks for work with them. `lawyer`: who advises on their visa. `sponsor_group`: a group that welcomes them.
    `former_source`: who looked after them before a hand-over.
    """

    SOURCE = "source"
    DESTINATION = "destination"
    RECRUITER = "recruiter"
    LAWYER = "lawyer"
    SPONSOR_GROUP = "sponsor_group"
    FORMER_SOURCE = "former_source"


class Matter(StrEnum):
    """What a part may see. `person`: the record, without identity. `care`: integration case, travel and check-ins.

    `application`: applications with interviews and offers. `placement`: contract, terms and stages until employment.
    `training`: enrolments, plans, recognitions, credentials and orientation.
    """

    PERSON = "person"
    APPLICATION = "application"
    PLACEMENT = "placement"
    TRAINING = "training"
    VISA_CASE = "visa_case"
    CARE = "care"
    ALERT = "alert"


class Access(StrEnum):
    """How far. Who changes something sees it; a scope of the caller's role is needed as well."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a part needs and gives: consents that all stand, and matters."""

    consents: tuple[ConsentPurpose, ...]
    matters: Mapping[Matter, Access]


_REGISTER: Final = ConsentPurpose.REGISTER

TERMS: Final[Mapping[TeamPart, Terms]] = MappingProxyType(
    {
        TeamPart.SOURCE: Terms((), dict.fromkeys(Matter, Access.WRITE)),
        TeamPart.DESTINATION: Terms(
            (_REGISTER, ConsentPurpose.IMMIGRATION, ConsentPurpose.INTEGRATION),
            {
                Matter.PERSON: Access.READ,
                Matter.PLACEMENT: Access.READ,
                Matter.TRAINING: Access.READ,
                Matter.VISA_CASE: Access.READ,
                Matter.CARE: Access.WRITE,
                Matter.ALERT: Access.WRITE,
            },
        ),
        TeamPart.RECRUITER: Terms(
            (_REGISTER, ConsentPurpose.SHARE_ANONYMISED),
            dict.fromkeys((Matter.PERSON, Matter.APPLICATION, Matter.PLACEMENT, Matter.TRAINING), Access.READ),
        ),
        TeamPart.LAWYER: Terms(
            (_REGISTER, ConsentPurpose.IMMIGRATION),
            dict.fromkeys((Matter.PERSON, Matter.PLACEMENT, Matter.VISA_CASE), Access.READ),
        ),
        TeamPart.SPONSOR_GROUP: Terms(
            (_REGISTER, ConsentPurpose.INTEGRATION), {Matter.PERSON: Access.READ, Matter.CARE: Access.READ}
        ),
        TeamPart.FORMER_SOURCE: Terms((_REGISTER,), {Matter.PERSON: Access.READ}),
    }
)
"""Every part. After a hand-over the former partner sees nothing, unless the present one takes it into the team."""

JOINING: Final = tuple(part for part in TeamPart if part is not TeamPart.SOURCE)
"""The parts that an organisation is given; the source is whoever looks after the person."""


def parts_that(access: Access, matter: Matter) -> frozenset[TeamPart]:
    """The given parts that may read, or change, a matter."""
    enough = {access, Access.WRITE}
    return frozenset(part for part in JOINING if TERMS[part].matters.get(matter) in enough)


def consents_of_every_part(matter: Matter) -> tuple[ConsentPurpose, ...]:
    """What each given part that reads a matter rests on, whatever else it needs."""
    parts = parts_that(Access.READ, matter)
    return tuple(purpose for purpose in ConsentPurpose if all(purpose in TERMS[part].consents for part in parts))


def parts_resting_on(purpose: ConsentPurpose) -> frozenset[TeamPart]:
    """The given parts that end with a purpose."""
    return frozenset(part for part in JOINING if purpose in TERMS[part].consents)
