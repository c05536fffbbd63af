"""What is told of people beside their registration: documents, households, safe contacts, consents; and by mistake."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import httpx
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person, all_at_once, eventually
from pathways_single_machine.programme.loading import consent

from tests.journey.asking import NAMES, Asking

from .marks import Planted
from .places import Content

LINES: Final = 200
FILE_BYTES: Final = 2_000
PAPERS: Final = 10
"""So many people have a paper and an export made."""
CERTIFICATE: Final[dict[str, Any]] = {
    "kind": "training_certificate",
    "language": "eng",
    "organisation": "Sample School",
    "subject": "Welding, level 2",
    "from_date": "2030-01-07",
    "until_date": "2030-03-29",
}
FURTHER: Final = ("immigration", "training", "mentor", "integration", "story")
"""Purposes that people allow beside those of a registration."""
_FREE_OF_IDS: Final = "01a00000-0000-7000-8000-000000000000"


@dataclass
class Planting:
    """Tells the services of the planted people, over their public routes. `ids` are those of the people by number."""

    asking: Asking
    planted: Planted
    ids: Sequence[tuple[str, str]]
    answers: list[Content] = field(default_factory=list)
    files: dict[str, UUID] = field(default_factory=dict)
    """The file of a document by the id of its person."""
    contents: dict[UUID, bytes] = field(default_factory=dict)

    async def tell_more(self, whole: set[str]) -> None:
        """Further consents of everybody; of the people in `whole` also documents, a household and safe contacts."""
        by_partner: dict[str, list[str]] = {}
        for candidate_id, partner_id in self.ids:
            by_partner.setdefault(partner_id, []).append(candidate_id)
        for partner_id, people in by_partner.items():
            lines = [
                {"candidate": {"id": person}, "partner_reference": f"{purpose}-{person}", "consent": consent(purpose)}
                for person in people
                for purpose in FURTHER
            ]
            await self._bulk(partner_id, "/consents/bulk", lines)
            members = [
                {
                    "candidate": {"id": person},
                    "partner_reference": f"member-{person}",
                    "member": {
                        "identity": self.planted.identity(self.number(person)),
                        "relation": "spouse",
                        "plan": "stays",
                    },
                }
                for person in people
                if person in whole
            ]
            await self._bulk(partner_id, "/households/bulk", members)
        await all_at_once([self._tell_of(*one) for one in self.ids if one[0] in whole])
        for one in [one for one in self.ids if one[0] in whole][:PAPERS]:
            await self._write_papers(*one)

    def number(self, candidate_id: str) -> str:
        """The number under which a person was planted."""
        if not hasattr(self, "_numbers"):
            self._numbers = {one: str(number) for number, (one, _) in enumerate(self.ids)}
        return self._numbers[candidate_id]

    async def _tell_of(self, candidate_id: str, partner_id: str) -> None:
        worker, number = cast.caseworker(partner_id), self.number(candidate_id)
        path = f"/candidates/{candidate_id}"
        document = await self.asking.step(worker, "candidate", f"{path}/documents", self.planted.document(number))
        await self._upload(worker, candidate_id, document["id"])
        rules = self.planted.contact_rules(number)
        answer = await self.asking.ask(worker, "candidate", f"{path}/contact-rules", rules, method="PUT", version=0)
        assert answer.is_success, answer.text
        self.answers.append((f"candidate PUT {path}/contact-rules", answer.content))
        complaint = {
            "about": "programme",
            "category": "discrimination",
            "language": "eng",
            "text": f"My name is {self.planted.word(number, 'text of a complaint')}.",
        }
        answer = await self.asking.ask(cast.candidate(candidate_id), "candidate", "/complaints", complaint)
        assert answer.is_success, answer.text
        self.answers.append(("candidate POST /complaints", answer.content))

    async def _write_papers(self, candidate_id: str, partner_id: str) -> None:
        """A certificate and an export: their answers show who it is, and nothing else may from then on."""
        worker = cast.caseworker(partner_id)
        await self.asking.step(worker, "candidate", "/letters", {**CERTIFICATE, "candidate_id": candidate_id})
        for layout in ("json", "html"):
            body = {"format": layout}
            path = f"/candidates/{candidate_id}/data-exports"
            answer = await self.asking.ask(cast.candidate(candidate_id), "candidate", path, body)
            assert answer.is_success, answer.text

    async def _upload(self, worker: Person, candidate_id: str, document_id: str) -> None:
        """A picture with a mark in it."""
        path = f"/candidates/{candidate_id}/documents/{document_id}/files"
        word = self.planted.word(self.number(candidate_id), "content of a file")
        content = b"\xff\xd8\xff\xe0" + word.encode() + bytes(FILE_BYTES)
        digest = hashlib.sha256(content).hexdigest()
        body = {"media_type": "image/jpeg", "size": len(content), "sha256": digest}
        file_id = (await self.asking.step(worker, "candidate", path, body))["id"]
        parts = f"{self.asking.urls['candidate']}/document-files/{file_id}/parts/0"
        headers = {
            "Authorization": f"Bearer {await self.asking.token(worker)}",
            "Content-Type": "application/octet-stream",
        }
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
            answer = await client.put(parts, headers=headers, content=content)
        assert answer.is_success, answer.text
        self.answers.append(("candidate PUT a part of a file", answer.content))
        await self.asking.step(worker, "candidate", f"/document-files/{file_id}/completion")

        async def is_stored() -> bool:
            file = await self.asking.get(worker, "candidate", f"/document-files/{file_id}")
            return bool(file["state"] == "stored")

        await eventually("a file that was examined", is_stored)
        self.files[candidate_id] = UUID(file_id)
        self.contents[UUID(file_id)] = content

    async def _bulk(self, partner_id: str, path: str, lines: Sequence[dict[str, Any]]) -> None:
        for start in range(0, len(lines), LINES):
            text = "".join(f"{json.dumps(line)}\n" for line in lines[start : start + LINES])
            answer = await self.asking.send_lines(cast.caseworker(partner_id), "candidate", path, text)
            assert '"problem"' not in answer.text, answer.text[:500]
            self.answers.append((f"candidate POST {path}", answer.content))

    # --- by mistake ----------------------------------------------------------------------------------------------

    async def make_mistakes(self) -> int:
        """Requests that carry marks where none belong, of every kind, to every service. How many were refused."""
        refused = 0
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
            for service in NAMES:
                for person, method, path, headers, content in self._mistakes(service):
                    sent = {"Authorization": f"Bearer {await self.asking.token(person)}"}
                    sent |= {"Content-Type": "application/json", **headers}
                    url = f"{self.asking.urls[service]}{path}"
                    answer = await client.request(method, url, headers=sent, content=content)
                    place = f"{service} {method} by mistake"
                    self.answers.append((place, answer.content + str(answer.headers).encode()))
                    assert answer.status_code < 500, f"{service} {method} {path}: {answer.status_code} {answer.text}"
                    refused += answer.is_client_error
        return refused

    def _mistakes(self, service: str) -> Iterator[tuple[Any, str, str, dict[str, str], bytes]]:
        """Who asks, how, where, with which headers and body."""
        partner_id = self.ids[0][1]
        people = (cast.caseworker(partner_id), cast.DIRECTOR, cast.OPERATOR)
        for person in people:
            for path in ROUTES[service]:
                stranger = self.planted.identity("nobody")
                named = json.dumps(stranger)
                yield person, "POST", path, {}, named.encode()
                yield person, "POST", path, {}, json.dumps({"candidate_id": stranger["family_names"]}).encode()
                yield person, "POST", path, {}, json.dumps({"reason": stranger["email"], "action": named}).encode()
                yield person, "POST", path, {}, named[:-7].encode()
                yield person, "POST", path, {}, named.encode("utf-16")
                yield person, "POST", path, {"Content-Type": "text/plain"}, named.encode()
                yield person, "POST", f"{path}/{stranger['travel_document_number']}", {}, b"{}"
                yield person, "GET", f"{path}?search={stranger['email']}&limit={stranger['phone'][1:]}", {}, b""
                yield person, "GET", f"{path}?cursor={stranger['travel_document_number']}", {}, b""
                yield (
                    person,
                    "POST",
                    path,
                    {
                        "Idempotency-Key": stranger["email"],
                        "X-Request-Id": stranger["email"],
                        "traceparent": stranger["email"],
                        "tracestate": f"name={stranger['email']}",
                        "baggage": f"name={stranger['email']}",
                        "User-Agent": stranger["email"],
                        "Prefer": f"wait={stranger['phone'][1:]}",
                        "Pathways-Position": stranger["email"],
                        "If-Match": f'"{stranger["travel_document_number"]}"',
                    },
                    named.encode(),
                )
        yield cast.OPERATOR, "GET", f"/{self.planted.identity('nobody')['email']}", {}, b""
        stranger = self.planted.identity("nobody")
        yield cast.OPERATOR, "GET", "/readyz", {"Authorization": f"Bearer {stranger['email']}"}, b""
        yield cast.OPERATOR, "GET", ROUTES[service][0], {"Authorization": f"Basic {stranger['email']}"}, b""


ROUTES: Final = {
    "candidate": ("/candidates", "/candidates/bulk", "/disclosures", f"/candidates/{_FREE_OF_IDS}/consents", "/tasks"),
    "employer": ("/employers", "/vacancies", f"/applications/{_FREE_OF_IDS}/moves", "/tasks"),
    "matching": ("/matches", f"/vacancies/{_FREE_OF_IDS}/shortlist", "/rounds", "/taxonomy/suggestions"),
    "training": ("/courses", f"/cohorts/{_FREE_OF_IDS}/enrolments", "/enrolments", "/recognitions"),
    "integration": ("/programmes", "/alerts", "/providers", f"/integration-cases/{_FREE_OF_IDS}/checkins"),
}
"""Where mistakes are made: routes that take texts, ids, codes and lines."""
