"""That integration-svc has erased a person."""

from typing import ClassVar

from pathways_contracts.erasure import ErasureConfirmed
from pathways_contracts.event import Topic


class IntegrationErasureConfirmed(ErasureConfirmed):
    """Nothing is left in integration-svc of an erased person but what is told here."""

    wire_name: ClassVar = "integration.erasure.confirmed"
    topic: ClassVar = Topic.INTEGRATION_ERASURE
