"""That employer-svc has erased a person."""

from typing import ClassVar

from pathways_contracts.erasure import ErasureConfirmed
from pathways_contracts.event import Topic


class EmployerErasureConfirmed(ErasureConfirmed):
    """Nothing is left in employer-svc of an erased person but what is told here."""

    wire_name: ClassVar = "employer.erasure.confirmed"
    topic: ClassVar = Topic.EMPLOYER_ERASURE
