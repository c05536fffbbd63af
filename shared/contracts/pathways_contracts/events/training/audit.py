"""What training-svc publishes of its audit."""

from typing import ClassVar

from pathways_contracts.audit import AuditSealed
from pathways_contracts.event import Topic


class TrainingAuditSealed(AuditSealed):
    """Entries of training-svc's audit were sealed into a block with this root."""

    wire_name: ClassVar = "training.audit.sealed"
    topic: ClassVar = Topic.TRAINING_AUDIT
