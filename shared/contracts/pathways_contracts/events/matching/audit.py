"""What matching-svc publishes of its audit."""

from typing import ClassVar

from pathways_contracts.audit import AuditSealed
from pathways_contracts.event import Topic


class MatchingAuditSealed(AuditSealed):
    """Entries of matching-svc's audit were sealed into a block with this root."""

    wire_name: ClassVar = "matching.audit.sealed"
    topic: ClassVar = Topic.MATCHING_AUDIT
