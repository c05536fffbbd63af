"""Two people who take a move back, as a test needs them."""

from typing import Any

import httpx

REASON = "wrong_person"


async def propose(first: httpx.AsyncClient, path: str) -> httpx.Response:
    """Ask that the last move of what stands at `path`, such as `/candidates/<id>`, is taken back."""
    return await first.post(f"{path}/corrections", json={"reason": REASON})


async def answer(second: httpx.AsyncClient, correction_id: str, action: str = "confirm") -> httpx.Response:
    """Decide on a proposal."""
    return await second.post(f"/corrections/{correction_id}/moves", json={"action": action})


async def are_shown(client: httpx.AsyncClient, correction_id: str) -> bool:
    """Whether somebody sees a proposal, in the list and by its id alike."""
    listed = (await client.get("/corrections", params={"state": "proposed", "limit": 100})).json()["items"]
    found = {correction_id in {one["id"] for one in listed}}
    found.add((await client.get(f"/corrections/{correction_id}")).status_code == 200)
    assert len(found) == 1, "shown here and not there"
    return found.pop()


async def corrected(first: httpx.AsyncClient, second: httpx.AsyncClient, path: str) -> dict[str, Any]:
    """The proposal, confirmed."""
    proposed = await propose(first, path)
    assert proposed.status_code == 201, proposed.text
    confirmed = await answer(second, proposed.json()["id"])
    assert confirmed.status_code == 200, confirmed.text
    shown: dict[str, Any] = confirmed.json()
    assert shown["state"] == "confirmed"
    return shown


async def refusal(first: httpx.AsyncClient, path: str, status: int = 422) -> str:
    """The rule by which a proposal is refused."""
    refused = await propose(first, path)
    assert refused.status_code == status, refused.text
    [error] = refused.json()["errors"]
    assert error["remedy"]
    return str(error["rule"])
