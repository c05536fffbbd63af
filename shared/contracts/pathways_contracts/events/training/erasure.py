"""That training-svc has erased a person."""

from typing import ClassVar

from pathways_contracts.erasure import ErasureConfirmed
from pathways_contracts.event import Topic


class TrainingErasureConfirmed(ErasureConfirmed):
    """Nothing is left in training-svc of an erased person but what is told here."""

    wire_name: ClassVar = "training.erasure.confirmed"
    topic: ClassVar = Topic.TRAINING_ERASURE
