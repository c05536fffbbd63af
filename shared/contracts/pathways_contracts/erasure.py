"""What a service tells of an erasure: how many rows went, and what stays for which reason."""

from enum import StrEnum
from typing import Annotated, ClassVar, Final

from pydantic import Field

from pathways_contracts.codes import Frozen, ReasonCode
from pathways_contracts.event import JourneyEvent


class Ground(StrEnum):
    """Why something outlives an erasure, and until when. `GROUNDS` says it in words."""

    COST_EVIDENCE = "cost_evidence"
    VISA_FILE = "visa_file"
    PROOF = "proof"
    OUTCOME = "outcome"
    ORDER = "order"
    RECORD_OF_OTHERS = "record_of_others"


GROUNDS: Final[dict[Ground, tuple[str, str]]] = {
    Ground.COST_EVIDENCE: (
        "costs, contracts and complaints are evidence against whoever charged the worker",
        "7 years after the cost was recorded or the complaint settled",
    ),
    Ground.VISA_FILE: (
        "an authority may ask about the file of a visa that was applied for",
        "24 months after the visa case was closed",
    ),
    Ground.PROOF: (
        "shows that what was disclosed was allowed, and that the erasure was carried out",
        "as long as the service; opaque ids, codes and dates alone",
    ),
    Ground.OUTCOME: ("figures of outcomes stay right; of nobody", "for good; leads back to nobody"),
    Ground.ORDER: (
        "ids and numbers of events, by which what comes late or twice is known and brings nothing back",
        "for good; opaque ids alone",
    ),
    Ground.RECORD_OF_OTHERS: (
        "a seat, a contract or a list of somebody else rests on it",
        "as long as the other's record; opaque ids, codes and dates alone",
    ),
}
"""Of each ground the reason and the end."""


class Treatment(StrEnum):
    """What became of rows."""

    DELETED = "deleted"
    BLANKED = "blanked"
    KEPT = "kept"


class ErasedRows(Frozen):
    """Rows of one table that were the person's. `ground` says why something of them stays."""

    table: ReasonCode
    treatment: Treatment
    rows: Annotated[int, Field(ge=0)]
    ground: Ground | None = None


class ErasureConfirmed(JourneyEvent):
    """Base of the events by which each service says that it has erased a person, and what it keeps. Outlives them."""

    key_field: ClassVar = "candidate_id"
    outlives_erasure: ClassVar = True
    tables: tuple[ErasedRows, ...]
