"""What integration-svc publishes of its audit."""

from typing import ClassVar

from pathways_contracts.audit import AuditSealed
from pathways_contracts.event import Topic


class IntegrationAuditSealed(AuditSealed):
    """Entries of integration-svc's audit were sealed into a block with this root."""

    wire_name: ClassVar = "integration.audit.sealed"
    topic: ClassVar = Topic.INTEGRATION_AUDIT
