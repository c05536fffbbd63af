"""Each guard of candidate-svc about webhooks, broken alone by one request to the running service."""

from typing import Final

from candidate_svc.domain import webhook, webhook_address
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

SUBSCRIPTIONS: Final = "/webhook-subscriptions"


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


def subscribing(scene: Scene, **changed: object) -> Request:
    body = {"url": "https://hooks.example.org/pathways", "event_types": ["employer.placement.confirmed"], **changed}
    return Request(cast.administrator(scene.partner_id), "candidate", SUBSCRIPTIONS, body, watched=SUBSCRIPTIONS)


@CASES.breaks(webhook_address.the_address_may_be_called, "url", "https")
async def _(scene: Scene) -> Request:
    return subscribing(scene, url="http://hooks.example.org/pathways")


@CASES.breaks(
    webhook.every_type_is_public_to_the_subscriber,
    "event_types",
    "types that you may subscribe to; not integration.protection_alert.raised",
)
async def _(scene: Scene) -> Request:
    return subscribing(scene, event_types=["integration.protection_alert.raised"])
