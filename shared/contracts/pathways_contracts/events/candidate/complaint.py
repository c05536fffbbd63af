"""That a complaint about an employer was upheld: no content, no category, nobody who said it."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.event import Event, Topic


class ComplaintUpheld(Event):
    """A complaint about an employer was upheld, and who complained agrees that the employer answers for it.

    Employer-svc tells the employer once so many people work there that nobody could say who it was.
    """

    wire_name: ClassVar = "candidate.complaint.upheld"
    topic: ClassVar = Topic.COMPLAINT
    key_field: ClassVar = "complaint_id"
    complaint_id: UUID
    employer_id: UUID
