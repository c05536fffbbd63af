"""What employer-svc publishes of its audit."""

from typing import ClassVar

from pathways_contracts.audit import AuditSealed
from pathways_contracts.event import Topic


class EmployerAuditSealed(AuditSealed):
    """Entries of employer-svc's audit were sealed into a block with this root."""

    wire_name: ClassVar = "employer.audit.sealed"
    topic: ClassVar = Topic.EMPLOYER_AUDIT
