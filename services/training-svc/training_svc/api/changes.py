"""Of what the stream of changes tells: whoever may see an aggregate's history hears of its events."""

from collections.abc import Mapping
from typing import Final

from pathways_contracts.event import Topic

CHANGES: Final[Mapping[str, str]] = {
    Topic.COURSE: "course",
    Topic.ENROLMENT: "enrolment",
    Topic.RECOGNITION: "recognition",
    Topic.ORIENTATION: "orientation",
}
"""By topic, the machine of the aggregates whose ids are its keys. What else a topic carries is told to nobody."""
