"""What services show of one person to whoever asks: every list and view that can be asked for by the person's id."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from matching_svc.domain.anonymity import pseudonyms
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person, all_at_once

from tests.journey.asking import Asking

ROUTES: Final[Sequence[tuple[str, str]]] = (
    ("candidate", "/candidates/{candidate}"),
    ("candidate", "/candidates/{candidate}/consents"),
    ("candidate", "/candidates/{candidate}/contact-rules"),
    ("candidate", "/candidates/{candidate}/documents"),
    ("candidate", "/candidates/{candidate}/household-members"),
    ("candidate", "/candidates/{candidate}/journey"),
    ("candidate", "/candidates/{candidate}/protection-checks"),
    ("candidate", "/candidates/{candidate}/reservations"),
    ("employer", "/applications?candidate_id={candidate}"),
    ("employer", "/placements?candidate_id={candidate}"),
    ("matching", "/candidates/{candidate}/matches"),
    ("matching", "/matches?candidate_id={candidate}&limit=200"),
    ("training", "/credentials?candidate_id={candidate}"),
    ("training", "/enrolments?candidate_id={candidate}"),
    ("training", "/orientations?candidate_id={candidate}"),
    ("training", "/plans?candidate_id={candidate}"),
    ("training", "/recognitions?candidate_id={candidate}"),
    ("integration", "/alerts?candidate_id={candidate}"),
    ("integration", "/checkins?candidate_id={candidate}"),
    ("integration", "/integration-cases?candidate_id={candidate}"),
)
OF_A_VACANCY: Final[Sequence[tuple[str, str]]] = (
    ("employer", "/applications?vacancy_id={vacancy}&limit=200"),
    ("matching", "/matches?vacancy_id={vacancy}&limit=200"),
    ("matching", "/vacancies/{vacancy}/matches?limit=100"),
)
"""Lists on which an employer may know the person by other names than their id."""
MOVES_BY_ITSELF: Final = frozenset({"/candidates/{candidate}/journey", "/plans?candidate_id={candidate}"})
"""What software adds to whenever a seat is free again, of whomever it proposes for it."""


@dataclass(frozen=True)
class Subject:
    """A person whom others may know of: by their id, with whose words may be given about them."""

    candidate_id: str
    partner_id: str
    employer_id: str
    vacancy_id: str

    def roles(self) -> Mapping[str, Person]:
        """Everybody who may ask about the person, one of each role."""
        return {
            "caseworker": cast.caseworker(self.partner_id),
            "partner_administrator": cast.administrator(self.partner_id),
            "employer": cast.employer(self.employer_id),
            "trainer": cast.TRAINER,
            "visa_adviser": cast.VISA_ADVISER,
            "integration_worker": cast.INTEGRATION_WORKER,
            "programme_director": cast.DIRECTOR,
            "operator": cast.OPERATOR,
            "candidate": cast.candidate(self.candidate_id),
        }


async def names_of(asking: Asking, subject: Subject, pseudonym_key: bytes) -> frozenset[str]:
    """The ids by which somebody may be told of: the person's, the vacancy's pseudonym, matches and applications."""
    pseudonym = UUID(bytes=pseudonyms(pseudonym_key, UUID(subject.vacancy_id))(UUID(subject.candidate_id)))
    named = {subject.candidate_id, str(pseudonym)}
    for service, route in (("matching", "/matches"), ("employer", "/applications")):
        path = f"{route}?candidate_id={subject.candidate_id}&limit=200"
        named |= {one["id"] for one in await asking.items(cast.DIRECTOR, service, path)}
    return frozenset(named)


async def shown_to(asking: Asking, subject: Subject, names: frozenset[str], role: str) -> set[str]:
    """The routes by which the person is shown to a role under one of these names."""

    async def one(service: str, route: str) -> str | None:
        path = route.format(candidate=subject.candidate_id, vacancy=subject.vacancy_id)
        answer = await asking.ask(subject.roles()[role], service, path, method="GET")
        return f"{service} {route}" if answer.is_success and _tells_of(names, route, answer.text) else None

    asked = [one(*route) for route in (*ROUTES, *OF_A_VACANCY)]
    return {route for route in await all_at_once(asked) if route is not None}


def _tells_of(names: frozenset[str], route: str, answer: str) -> bool:
    """An empty list of somebody tells nothing; lists of one person's matches do not repeat who it is."""
    if route.startswith("/candidates/{candidate}/"):
        return '"items":[]' not in answer and '"steps":[]' not in answer
    return any(name in answer for name in names)


async def digests(asking: Asking, subject: Subject) -> dict[str, str]:
    """What is kept of a person, route by route as the programme's people see it, each as a digest."""
    found: dict[str, str] = {}
    readers = {"candidate": cast.caseworker(subject.partner_id), "integration": cast.INTEGRATION_WORKER}
    for service, route in ROUTES:
        if route in MOVES_BY_ITSELF or service == "matching":
            continue
        person = readers.get(service, cast.DIRECTOR)
        answer = await asking.ask(person, service, route.format(candidate=subject.candidate_id), method="GET")
        assert answer.is_success, f"{service} {route}: {answer.status_code} {answer.text}"
        found[f"{service} {route}"] = hashlib.sha256(answer.content).hexdigest()
    return found


async def disclosed(
    asking: Asking, person: Person, candidate_id: str, purpose: str, fields: Sequence[str] = ("family_names",)
) -> tuple[int, dict[str, Any]]:
    """Ask for a person's identity. The status of the answer, and what was shown."""
    body = {"candidate_id": candidate_id, "purpose": purpose, "fields": list(fields), "reason": "proof"}
    answer = await asking.ask(person, "candidate", "/disclosures", body)
    return answer.status_code, answer.json().get("fields", {}) if answer.is_success else {}


async def file_read(asking: Asking, person: Person, file_id: UUID | None, purpose: str) -> bytes | None:
    """Ask for a link to somebody's file, and read by it. The content; nothing where it is refused or there is none."""
    if file_id is None:
        return None
    body = {"purpose": purpose, "reason": "proof"}
    link = await asking.ask(person, "candidate", f"/document-files/{file_id}/links", body)
    if not link.is_success:
        return None
    answer = await asking.ask(person, "candidate", link.json()["path"], method="GET")
    return answer.content if answer.is_success else None
