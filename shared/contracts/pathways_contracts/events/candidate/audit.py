"""What candidate-svc publishes of its audit."""

from typing import ClassVar

from pathways_contracts.audit import AuditSealed
from pathways_contracts.event import Topic


class CandidateAuditSealed(AuditSealed):
    """Entries of candidate-svc's audit were sealed into a block with this root."""

    wire_name: ClassVar = "candidate.audit.sealed"
    topic: ClassVar = Topic.CANDIDATE_AUDIT
