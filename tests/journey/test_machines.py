"""A machine with an API key is let in by all five services, and by none once its key is revoked."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
from pathways_contracts.registry import Service
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person, eventually

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)


async def issued(scene: Scene, administrator: Person) -> dict[str, Any]:
    end = await scene.clock.now() + timedelta(days=100)
    body = {"name": "import", "role": "caseworker", "scopes": ["tasks:read"], "expires_at": end.isoformat()}
    key: dict[str, Any] = await scene.do(administrator, "candidate", "/api-keys", body)
    return key


async def answers(scene: Scene, key: str) -> Sequence[int]:
    """What each service says to the machine, in the order of the services."""
    headers = {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(trust_env=False, headers=headers) as client:
        return [(await client.get(f"{scene.urls[service]}/tasks")).status_code for service in Service]


async def test_a_machine_is_let_in_by_all_five_services_and_by_none_once_its_key_is_revoked(scene: Scene) -> None:
    administrator = cast.administrator(str(uuid4()))
    key = await issued(scene, administrator)

    async def let_in_everywhere() -> bool:
        return await answers(scene, key["key"]) == [200] * len(Service)

    await eventually("every service knows the key", let_in_everywhere)
    revoke = {"action": "revoke", "reason": "leaked"}
    await scene.do(administrator, "candidate", f"/api-keys/{key['id']}/moves", revoke)

    async def let_in_nowhere() -> bool:
        return await answers(scene, key["key"]) == [401] * len(Service)

    await eventually("no service lets the key in", let_in_nowhere)
