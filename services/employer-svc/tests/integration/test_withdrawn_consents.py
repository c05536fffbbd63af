"""After a withdrawal nobody outside the person's own partner is shown their applications; asked again, it holds."""

from uuid import UUID, uuid4

import httpx
import pytest
from employer_svc.testing import Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn

P = ConsentPurpose


async def say(service: ServiceUnderTest, person: UUID, purpose: P, *, to: str | None = None, yes: bool = False) -> None:
    said = {"candidate_id": person, "purpose": purpose, "counterparty_id": to}
    if yes:
        await service.receive(ConsentGranted.model_validate({**said, "text_version": "2026-1"}))
    else:
        await service.receive(ConsentWithdrawn.model_validate(said))


async def shown(client: httpx.AsyncClient, kind: str, row_id: str, person: UUID) -> bool:
    """Whether a row is shown by its id, and in the list alike."""
    one = (await client.get(f"/{kind}/{row_id}")).status_code
    listed = (await client.get(f"/{kind}", params={"candidate_id": str(person)})).json()["items"]
    assert (one == 200) == bool(listed), f"{one} {listed}"
    return one == 200


@pytest.mark.parametrize(
    ("role", "purpose"),
    [
        (Role.VISA_ADVISER, P.IMMIGRATION),
        (Role.INTEGRATION_WORKER, P.INTEGRATION),
        (Role.INTEGRATION_WORKER, P.REGISTER),
    ],
)
async def test_staff_see_nobody_who_withdrew_their_work(
    service: ServiceUnderTest, recruitment: Recruitment, role: Role, purpose: P
) -> None:
    person, staff = uuid4(), service.client(role)
    application, placement = await recruitment.placed(person)
    for kind, row_id in (("applications", application), ("placements", placement)):
        await say(service, person, purpose, yes=True)
        assert await shown(staff, kind, row_id, person)
        await say(service, person, purpose)
        assert not await shown(staff, kind, row_id, person)
        assert await shown(recruitment.caseworker, kind, row_id, person), "their own partner does"
        await say(service, person, purpose, yes=True)
        assert await shown(staff, kind, row_id, person)


async def test_an_employer_is_no_longer_shown_who_withdrew_their_name(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    person = uuid4()
    application = await recruitment.in_rounds(person)
    assert await shown(recruitment.staff, "applications", application, person)
    await say(service, person, P.SHARE_IDENTIFIED, to=str(uuid4()))
    assert await shown(recruitment.staff, "applications", application, person), "another employer's is another's"
    await say(service, person, P.SHARE_IDENTIFIED, to=recruitment.employer_id)
    assert not await shown(recruitment.staff, "applications", application, person)
    await say(service, person, P.SHARE_IDENTIFIED, to=recruitment.employer_id, yes=True)
    assert await shown(recruitment.staff, "applications", application, person)


async def test_neither_employer_nor_another_partner_sees_who_leaves_although_they_are_promised(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    person, other = uuid4(), service.client(Role.CASEWORKER, organisation_id=recruitment.partner_id)
    application = await recruitment.reserved(person)
    moved_to = uuid4()
    await service.receive(CandidateRegistered(candidate_id=person, partner_id=moved_to))
    own = service.client(Role.CASEWORKER, organisation_id=moved_to)
    await say(service, person, P.REGISTER)
    assert not await shown(recruitment.staff, "applications", application, person)
    assert not await shown(other, "applications", application, person)
    assert await shown(own, "applications", application, person)
