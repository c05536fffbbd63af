"""That matching-svc has erased a person."""

from typing import ClassVar

from pathways_contracts.erasure import ErasureConfirmed
from pathways_contracts.event import Topic


class MatchingErasureConfirmed(ErasureConfirmed):
    """Nothing is left in matching-svc of an erased person but what is told here."""

    wire_name: ClassVar = "matching.erasure.confirmed"
    topic: ClassVar = Topic.MATCHING_ERASURE
