"""A person has everything that is held of them from all services, or is told who did not answer."""

from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
from candidate_svc.other_services import OTHERS, HttpServices
from candidate_svc.testing import IDENTITY, Programme
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.registry import Service

ADDRESSES = {service: f"http://{service}.test" for service in OTHERS}


class Others:
    """The other services, each of which holds one row, or is away."""

    def __init__(self) -> None:
        self.away: set[Service] = set()
        self.asked: list[tuple[str, str]] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        service = Service(request.url.host.removesuffix(".test"))
        self.asked.append((str(request.url), request.headers["Authorization"]))
        if service in self.away:
            return httpx.Response(503)
        return httpx.Response(200, json={"tables": {f"held_by_{service}": [{"a": 1}]}})


@pytest.fixture
def others(service: ServiceUnderTest) -> Iterator[Others]:
    found = Others()
    before = service.app.state.other_services
    service.app.state.other_services = HttpServices(ADDRESSES, httpx.MockTransport(found.answer))
    yield found
    service.app.state.other_services = before


async def test_everything_is_in_one_document_and_the_reading_is_logged(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    own = service.client(Role.CANDIDATE, candidate_id=person)  # type: ignore[arg-type]  # an id as the API told it
    answer = await own.post(f"/candidates/{person}/data-exports")
    assert answer.status_code == 201, answer.text
    export = answer.json()
    assert export["form"] == "pathways-personal-data/1"
    assert export["identity"][person]["family_names"] == IDENTITY["family_names"]
    assert {"candidate", "consent", "stage_history"} <= set(export["services"]["candidate"])
    assert {name: set(export["services"][name]) for name in OTHERS} == {name: {f"held_by_{name}"} for name in OTHERS}
    assert {authorization for _, authorization in others.asked} == {own.headers["Authorization"]}
    logged = (await programme.caseworker.get(f"/candidates/{person}/disclosures")).json()["items"]
    assert [one["reason"] for one in logged] == ["export_of_own_data"]


@pytest.mark.parametrize("away", [{Service.TRAINING}, {Service.EMPLOYER, Service.MATCHING}])
async def test_there_is_no_export_with_a_gap(
    service: ServiceUnderTest, programme: Programme, others: Others, away: set[Service]
) -> None:
    person = await programme.active()
    others.away = away
    refused = await programme.caseworker.post(f"/candidates/{person}/data-exports")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "30")
    assert {one["field"] for one in refused.json()["errors"]} == {f"/services/{service}" for service in away}
    others.away = set()
    assert (await programme.caseworker.post(f"/candidates/{person}/data-exports")).status_code == 201


async def test_a_service_without_an_address_is_one_that_does_not_answer(programme: Programme) -> None:
    refused = await programme.caseworker.post(f"/candidates/{await programme.active()}/data-exports")
    assert refused.status_code == 503
    assert all(service in refused.json()["detail"] for service in OTHERS)


async def test_only_the_person_and_their_partner_have_it(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    for client in (
        service.client(Role.CASEWORKER, organisation_id=uuid4()),
        service.client(Role.CANDIDATE, candidate_id=uuid4()),
    ):
        assert (await client.post(f"/candidates/{person}/data-exports")).status_code == 404
    director = service.client(Role.PROGRAMME_DIRECTOR)
    assert (await director.post(f"/candidates/{person}/data-exports")).status_code == 403
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    assert (await programme.caseworker.post(f"/candidates/{person}/data-exports")).status_code == 410
    assert others.asked == [], "nobody is asked about somebody whom the caller may not know of"
