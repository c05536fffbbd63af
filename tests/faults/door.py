"""The writer's door: the chassis's own HTTP, from the token to the commit, asked within the process."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random
from typing import Literal
from uuid import UUID, uuid5

import httpx
from fastapi import APIRouter, FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from pathways_chassis.auth import Authenticator, PublishedKeys
from pathways_chassis.http.app import make_app
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.runtime import Runtime
from pathways_contracts.access import Scope
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateBecameAlumni,
    CandidateProfileChanged,
    PoolProfile,
    ProfileSkill,
)
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten
from pydantic import BaseModel

ISSUER = "https://issuer.test"
VISA_CASE = "visa case"
"""Names the second aggregate of each person, on a topic of its own."""
Kind = Literal["alumni", "forgotten", "large"]


class Fact(BaseModel):
    """An event that is wished for."""

    aggregate: UUID
    kind: Kind

    @property
    def event(self) -> Event:
        """The event; `large` is one as large as those that carry a profile."""
        if self.kind == "alumni":
            return CandidateBecameAlumni(candidate_id=self.aggregate)
        if self.kind == "forgotten":
            return VisaFileForgotten(
                candidate_id=self.aggregate,
                visa_case_id=uuid5(self.aggregate, VISA_CASE),
                placement_id=self.aggregate,
                application_id=self.aggregate,
            )
        skills = tuple(ProfileSkill(code=f"urn:pathways:skill:{place:036}") for place in range(10))
        return CandidateProfileChanged(candidate_id=self.aggregate, shareable=True, profile=PoolProfile(skills=skills))


class Facts(BaseModel):
    """Events of one transaction; `together` by one statement, as those of bulk imports are."""

    facts: list[Fact]
    together: bool = False


def some_facts(aggregates: Sequence[UUID], number: int, chance: Random, *, large: bool) -> Facts:
    """Events of any of these people, on either topic."""
    kinds: Sequence[Kind] = ("large",) if large else ("alumni", "forgotten")
    return Facts(facts=[Fact(aggregate=chance.choice(aggregates), kind=chance.choice(kinds)) for _ in range(number)])


router = APIRouter(prefix="/facts", tags=["facts"], route_class=TransactionalRoute)


@router.post("", status_code=204, dependencies=[requires(Scope.CANDIDATES_WRITE)])
async def state(wished: Facts, work: Current) -> None:
    """Commit these events together."""
    events = [fact.event for fact in wished.facts]
    if wished.together:
        await work.publish_all(events)
        return
    # Locked in one order by all, as use cases lock their aggregates.
    for event in sorted(events, key=lambda event: (event.topic.value, event.key)):
        await work.publish(event)
        await asyncio.sleep(0)  # others commit between


@asynccontextmanager
async def opened(runtime: Runtime) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the writer's service, with a token that may write."""
    key = ECKey.generate_key("P-256", {"kid": "one"})

    async def publish() -> dict[str, object]:
        return dict(KeySet([key]).as_dict(private=False))

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        yield runtime

    app: FastAPI = make_app(
        title="Witness",
        description="Facts.",
        version="1.0.0",
        lifespan=lifespan,
        routers=[router],
        authenticator=Authenticator(issuer=ISSUER, audience="pathways", keys=PublishedKeys(publish)),
    )
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": "pathways", "sub": "writer", "iat": now, "exp": now + 3600}
    claims |= {"roles": ["caseworker"], "scope": Scope.CANDIDATES_WRITE, "organisation_id": str(UUID(int=1))}
    token = jwt.encode({"alg": "ES256", "kid": "one"}, claims, key, algorithms=["ES256"])
    # A failure of the app is an answer here, as it is to whoever comes over the network.
    asked = httpx.ASGITransport(app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {token}"}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=asked, base_url="http://writer.test", headers=headers) as client,
    ):
        yield client
