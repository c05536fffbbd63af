"""Every operation of the service, as its app lists them: no token, the wrong scope, somebody else's person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.consumers import SUBSCRIPTIONS
from candidate_svc.domain.pathway import known_pathway
from candidate_svc.testing import IDENTITY, SIGN_OFF, Programme, Promise, no_conflict, somebody_else
from pathways_chassis.http.app import PUBLIC_PATHS
from pathways_chassis.http.document import operations
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import ROLE_SCOPES, Role, Scope
from pathways_contracts.event import JourneyEvent
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import Service, events_read_by

CANADA: Final = "ca_economic_mobility_pathways"

SHEET: Final = {
    "application_id": str(uuid4()),
    "pathway": CANADA,
    "pathway_version": known_pathway(CANADA).version,
    "language": "eng",
}

BODIES: Final[Mapping[str, Any]] = {
    "update_profile": {"skills": []},
    "move_candidate": {"action": "withdraw", "reason": "own_wish"},
    "erase_candidate": None,
    "export_data": None,
    "add_household_member": {"identity": IDENTITY, "relation": "spouse", "plan": "together"},
    "change_family_plan": {"plan": "follow"},
    "record_contact": {"how": "by_phone", "reached": True},
    "record_document": {"kind": "passport"},
    "record_resettlement_case": {"unhcr_may_be_told": True, "said_how": "in_person"},
    "move_resettlement_case": {"action": "end"},
    "review_protection": {"pathway": CANADA, "verdict": "eligible", "evidence": "rsd_state"},
    "reopen_protection": {"pathway": CANADA},
    "acknowledge_safety_sheet": SHEET,
    "decide_on_red_pathway": {"decision": "agreed", "reason": "counselled_twice"},
    "offer_handover": {
        "to_partner_id": "9a000000-0000-4000-8000-000000000009",
        "reason": "moved_region",
        "consent_given": True,
        "given_how": "in_person",
    },
    "move_handover": {"action": "withdraw"},
    "name_team_member": {"organisation_id": "9a000000-0000-4000-8000-000000000009", "part": "recruiter"},
    "move_team_member": {"action": "end", "reason": "part_is_done"},
    "state_attributes": {"disability": "no"},
    "state_contact_rules": {"no_messages": True},
    "opt_out": {},
    "correct_candidate": {"reason": "wrong_person"},
    "correct_authorisation": {"reason": "wrong_person"},
    "correct_protection": {"reason": "wrong_person"},
    "move_duplicate": {"action": "distinct"},
    "review_emergency": {"action": "uphold"},
    "grant_consent": {"purpose": "story", "text_version": "2026-1", "text_language": "eng", "given_how": "in_person"},
    "withdraw_consent": {"said_how": "in_person"},
    "check_rule": {"requirement": "language", "status": "met"},
    "record_sponsorship": {"sponsor_reference": "COS-1"},
    "close_visa_case": {"reason": "no_remedy"},
    "move_to_pathway": {"pathway": "ie_critical_skills", "reason": "better_chances", "counselled": True},
    "decide_on_parting": {"parting_accepted": True, "counselled": True},
    "move_authorisation": {"action": "withdraw"},
}
"""What an operation that changes one person is sent, so that nothing but the caller is wrong."""

NOT_OF_A_PERSON: Final = frozenset(
    {
        "/pathways/{code}",
        "/pathways/{code}/safety-sheet",
        "/protection-audits/{audit_id}/finding",
        "/tasks/{task_id}/done",
        "/corrections/{correction_id}",
        "/corrections/{correction_id}/moves",
        "/notifications/{notification_id}/delivery",
        "/parity-reports/{report_id}",
        "/data-sharing-agreements/{agreement_id}",
        "/data-sharing-agreements/{agreement_id}/moves",
        "/api-keys/{api_key_id}",
        "/api-keys/{api_key_id}/moves",
        "/api-keys/{api_key_id}/rotation",
        "/webhook-subscriptions/{subscription_id}",
        "/webhook-subscriptions/{subscription_id}/moves",
        "/webhook-subscriptions/{subscription_id}/secret-rotations",
        "/webhook-subscriptions/{subscription_id}/test-deliveries",
        "/webhook-subscriptions/{subscription_id}/deliveries",
        "/webhook-subscriptions/{subscription_id}/deliveries/{delivery_id}/redeliveries",
        "/complaint-cases/{complaint_id}/readings",
        "/complaint-cases/{complaint_id}/moves",
    }
)
"""Corrections are the business of the organisation that proposed them, deliveries that of whoever delivers.
Subscriptions are an organisation's, and strangers to them are tried in test_webhooks.py.

Who handles a complaint is tried in test_complaints.py.
"""
OF_FILES: Final = ("{document_id}", "{document_file_id}")
"""Files of documents are asked for by strangers in test_document_files.py."""
OF_OPERATORS: Final = "/events/"
"""What was set aside on the bus, is published again, or is made anew from it."""

CORRECTED: Final = {
    "correct_candidate": "candidate_id",
    "correct_authorisation": "authorisation_id",
    "correct_protection": "protection",
}

NOT_OF_THE_CANDIDATE: Final = frozenset({"/duplicates/{duplicate_id}", "/candidates/{candidate_id}/erasure"})
"""Of a person, but about somebody else too and for those who compare both; and what the others have none of."""


@dataclass(frozen=True)
class Operation:
    """One operation of the app that asks for a scope: complaints are filed without a login."""

    name: str
    method: str
    path: str
    scopes: tuple[str, ...]

    def address(self, **values: object) -> str:
        return self.path.format(**values)


def operations_of(service: ServiceUnderTest) -> list[Operation]:
    return [
        Operation(context.name or "", method, path, scopes)
        for method, path, context, scopes in operations(service.app)
        if path not in PUBLIC_PATHS and scopes is not None
    ]


@dataclass(frozen=True)
class Subject:
    """A person with one of everything, and the ids by which it is addressed."""

    promise: Promise
    ids: Mapping[str, str]


@pytest.fixture
async def subject(service: ServiceUnderTest, programme: Programme) -> Subject:
    promise = await programme.with_case()
    candidate_id = str(promise.candidate_id)
    consent = await programme.consent(candidate_id, "story")
    case = await programme.case(promise)
    [link] = case["authorisations"]
    await programme.decided(link, *SIGN_OFF[:1])
    await no_conflict(programme.caseworker)
    review = await programme.caseworker.post(
        f"/candidates/{candidate_id}/protection-reviews", json=BODIES["review_protection"]
    )
    resettlement = await programme.caseworker.put(
        f"/candidates/{candidate_id}/resettlement-case", json=BODIES["record_resettlement_case"]
    )
    sheet = await programme.caseworker.post(f"/candidates/{candidate_id}/safety-acknowledgements", json=SHEET)
    purposes = ["register", "share_identified", "share_anonymised"]
    await programme.agree_with(UUID(str(BODIES["offer_handover"]["to_partner_id"])), purposes=purposes)
    team = await programme.caseworker.post(f"/candidates/{candidate_id}/case-team", json=BODIES["name_team_member"])
    handover = await programme.caseworker.post(f"/candidates/{candidate_id}/handovers", json=BODIES["offer_handover"])
    identity = {**somebody_else(), "travel_document_number": uuid4().hex}
    await programme.member(candidate_id, identity=identity)
    await programme.register(identity=identity)
    emergency = {"candidate_id": candidate_id, "fields": ["given_names"], "emergency": "medical"}
    shown = await programme.caseworker.post("/disclosures/emergencies", json=emergency)
    duplicates = (await programme.caseworker.get("/duplicates", params={"candidate_id": candidate_id})).json()["items"]
    reservations = (await programme.caseworker.get(f"/candidates/{candidate_id}/reservations")).json()["items"]
    ids = {
        "candidate_id": candidate_id,
        "consent_id": consent["id"],
        "member_id": await programme.member(candidate_id),
        "visa_case_id": case["id"],
        "authorisation_id": link["id"],
        "handover_id": handover.json()["id"],
        "team_member_id": team.json()["id"],
        "duplicate_id": duplicates[0]["id"],
        "protection": review.json()["id"],
        "acknowledgement_id": sheet.json()["id"],
        "resettlement_case": resettlement.json()["id"],
        "reservation": reservations[0]["id"],
        "disclosure_id": shown.json()["disclosure_id"],
    }
    return Subject(promise, ids)


def of_a_person(service: ServiceUnderTest) -> list[Operation]:
    """Operations on one person or what belongs to one."""
    return [
        one
        for one in operations_of(service)
        if "{" in one.path
        and one.path not in NOT_OF_A_PERSON
        and not one.path.startswith(OF_OPERATORS)
        and not any(name in one.path for name in OF_FILES)
    ]


def addresses(operation: Operation, subject: Subject) -> list[str]:
    if operation.name.startswith("correct_"):
        return [operation.address(aggregate_id=subject.ids[CORRECTED[operation.name]])]
    if operation.name != "read_history":
        return [operation.address(**subject.ids)]
    aggregates = {
        "candidate": "candidate_id",
        "authorisation": "authorisation_id",
        "reservation": "reservation",
        "handover": "handover_id",
        "team_member": "team_member_id",
        "possible_duplicate": "duplicate_id",
        "protection": "protection",
        "safety_sheet": "acknowledgement_id",
        "resettlement_case": "resettlement_case",
        "emergency_disclosure": "disclosure_id",
    }
    return [operation.address(aggregate=name, aggregate_id=subject.ids[key]) for name, key in aggregates.items()]


async def call(client: httpx.AsyncClient, operation: Operation, address: str) -> httpx.Response:
    body = BODIES[operation.name] if operation.method != "GET" else None
    return await client.request(operation.method, address, json=body, headers={"If-Match": '"1"'})


async def test_nothing_answers_without_a_token(service: ServiceUnderTest) -> None:
    nobody = httpx.AsyncClient(transport=httpx.ASGITransport(app=service.app), base_url="http://service.test")
    async with nobody:
        for operation in operations_of(service):
            address = operation.path.replace("{", "").replace("}", "")
            answer = await nobody.request(operation.method, address)
            assert answer.status_code == 401, f"{operation.method} {operation.path}"
            assert answer.json()["type"].endswith("/unauthenticated")


async def test_nothing_answers_a_token_of_the_wrong_scope(service: ServiceUnderTest) -> None:
    clients = {role: service.client(role, organisation_id=uuid4()) for role in Role}
    roleless = service.client()
    for operation in operations_of(service):
        address = operation.path.replace("{", "").replace("}", "")
        without = [clients[role] for role in Role if not set(operation.scopes) <= ROLE_SCOPES[role]]
        assert without or operation.scopes == (Scope.TAXONOMY_READ,), "codes alone are for every role"
        for client in (roleless, *without):
            answer = await client.request(operation.method, address)
            assert answer.status_code == 403, f"{operation.method} {operation.path}"
            assert answer.json()["type"].endswith("/forbidden")


async def test_the_bodies_above_reach_the_person_when_the_caller_may(
    service: ServiceUnderTest, programme: Programme, subject: Subject
) -> None:
    """Otherwise a 404 below could come from something else than the caller."""
    director = service.client(Role.PROGRAMME_DIRECTOR)
    clients = {
        Scope.VISA_CASES_WRITE: programme.adviser,
        Scope.SAFETY_DECIDE: director,
        Scope.DISCLOSURES_REVIEW: director,
    }
    for operation in of_a_person(service):
        if operation.name in ("erase_candidate", "get_erasure", "export_data"):
            continue
        client = next((who for scope, who in clients.items() if scope in operation.scopes), programme.caseworker)
        for address in addresses(operation, subject):
            answer = await call(client, operation, address)
            assert answer.status_code in {200, 201, 409, 412, 422}, f"{operation.method} {address}: {answer.text}"


async def nobody_is_found(service: ServiceUnderTest, client: httpx.AsyncClient, role: Role, subject: Subject) -> None:
    found = 0
    for operation in of_a_person(service):
        may_ask = set(operation.scopes) <= ROLE_SCOPES[role]
        # Candidates correct nothing, their own records neither.
        expected = {404} if operation.name not in CORRECTED else {403, 404}
        for address in addresses(operation, subject):
            answer = await call(client, operation, address)
            refused = expected if may_ask else {403}
            assert answer.status_code in refused, f"{operation.method} {address}: {answer.status_code}"
        found += may_ask
    assert found >= 10
    for path in ("/candidates", "/visa-cases"):
        shown = await client.get(path, params={"limit": 200})
        assert str(subject.promise.candidate_id) not in shown.text
    assert (await client.get("/candidates/counts")).json().get("reserved") is None


async def test_another_partner_finds_nobody(service: ServiceUnderTest, programme: Programme, subject: Subject) -> None:
    for role in (Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR):
        await nobody_is_found(service, service.client(role, organisation_id=uuid4()), role, subject)
    assert await programme.state(subject.promise.candidate_id) == "reserved"


async def test_a_caseworker_of_no_partner_finds_nobody(service: ServiceUnderTest, subject: Subject) -> None:
    await nobody_is_found(service, service.client(Role.CASEWORKER), Role.CASEWORKER, subject)


async def test_another_candidate_finds_nobody(
    service: ServiceUnderTest, programme: Programme, subject: Subject
) -> None:
    other = UUID(await programme.active())
    client = service.client(Role.CANDIDATE, candidate_id=other)
    await nobody_is_found(service, client, Role.CANDIDATE, subject)
    assert [one["id"] for one in (await client.get("/candidates")).json()["items"]] == [str(other)]
    unbound = service.client(Role.CANDIDATE)
    await nobody_is_found(service, unbound, Role.CANDIDATE, subject)


async def test_candidates_see_what_is_theirs(service: ServiceUnderTest, subject: Subject) -> None:
    own = service.client(Role.CANDIDATE, candidate_id=subject.promise.candidate_id)
    for operation in of_a_person(service):
        if operation.path in NOT_OF_THE_CANDIDATE:
            continue
        if operation.method == "GET" and set(operation.scopes) <= ROLE_SCOPES[Role.CANDIDATE]:
            for address in addresses(operation, subject):
                # Whether they resemble somebody is about that person too.
                expected = 404 if "possible_duplicate" in address else 200
                assert (await own.get(address)).status_code == expected, address
    assert [one["id"] for one in (await own.get("/visa-cases")).json()["items"]] == [subject.ids["visa_case_id"]]


@pytest.mark.parametrize("role", [Role.PROGRAMME_DIRECTOR, Role.VISA_ADVISER, Role.INTEGRATION_WORKER])
async def test_the_programme_sees_everybody(service: ServiceUnderTest, subject: Subject, role: Role) -> None:
    answer = await service.client(role).get(f"/candidates/{subject.promise.candidate_id}")
    assert answer.status_code == 200


async def test_a_history_that_nobody_keeps_is_not_found(programme: Programme) -> None:
    assert (await programme.adviser.get(f"/history/weather/{uuid4()}")).status_code == 404


def test_the_registry_knows_what_this_service_reads() -> None:
    assert {one.event.wire_name for one in SUBSCRIPTIONS} == events_read_by(Service.CANDIDATE)
    journeys = {event.wire_name for event in EVENTS.values() if issubclass(event, JourneyEvent)}
    assert events_read_by(Service.CANDIDATE) - journeys == {"employer.employer.closed"}, "its machines call no more"
    assert journeys <= events_read_by(Service.CANDIDATE)
