"""What the proof has to show: each aim with the figures that it is judged by."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Report = Mapping[str, Any]


def _nothing(_: Report) -> int:
    return 0


@dataclass(frozen=True)
class Aim:
    """One line of the proof: of how many, what was found, and what had to be."""

    what: str
    unit: str
    amount: Callable[[Report], int]
    found: Callable[[Report], int]
    wanted: Callable[[Report], int] = _nothing

    def is_met(self, report: Report) -> bool:
        """Whether something was looked at, and what was found is what had to be."""
        return self.amount(report) > 0 and self.found(report) == self.wanted(report)


AIMS: Final = (
    Aim(
        "marks of identity outside of the vault",
        "marks",
        lambda report: int(report["marks"]["planted"]),
        lambda report: int(report["marks"]["found_outside"]),
    ),
    Aim(
        "marks left of the erased, their partner's number among them",
        "marks",
        lambda report: int(report["marks"]["of_the_erased"]),
        lambda report: sum(report["marks"]["left_of_the_erased"].values()),
    ),
    Aim(
        "marks of the erased that `pathways erasure verify` finds, in a signed report",
        "marks",
        lambda report: int(report["erasures"]["verified"]["marks"]),
        lambda report: int(report["erasures"]["verified"]["found"]),
    ),
    Aim(
        "erasures that every service has confirmed",
        "erasures",
        lambda report: int(report["erasures"]["erased"]),
        lambda report: int(report["erasures"]["confirmed"]),
        lambda report: int(report["erasures"]["erased"]),
    ),
    Aim(
        "people erased who are shown to somebody",
        "people",
        lambda report: int(report["erasures"]["erased"]),
        lambda report: int(report["erasures"]["shown_afterwards"]),
    ),
    Aim(
        "readings of other people that an erasure changed",
        "readings",
        lambda report: int(report["erasures"]["readings_of_others"]),
        lambda report: int(report["erasures"]["changed_of_others"]),
    ),
    Aim(
        "disclosures after a withdrawal was applied",
        "withdrawals",
        lambda report: int(report["withdrawals"]["withdrawn"]),
        lambda report: int(report["withdrawals"]["disclosures_afterwards"]),
    ),
    Aim(
        "disagreements of databases, and steps without a next one",
        "people",
        lambda report: int(report["programme"]["people"]),
        lambda report: len(report["programme"]["balance"]) + len(report["programme"]["swept"]),
    ),
    Aim(
        "marks readable in a stolen dump of all databases without the wrapping key",
        "bytes",
        lambda report: int(report["stolen_dump"]["bytes"]),
        lambda report: int(report["stolen_dump"]["marks_readable"]),
    ),
    Aim(
        "marks of the erased readable in a dump from before, restored",
        "fields",
        lambda report: int(report["restored_dump"]["fields_of_the_erased"]),
        lambda report: int(report["restored_dump"]["marks_readable"]),
    ),
    Aim(
        "fields of others readable in it",
        "fields",
        lambda report: int(report["restored_dump"]["fields_of_others"]),
        lambda report: int(report["restored_dump"]["readable_of_others"]),
        lambda report: int(report["restored_dump"]["fields_of_others"]),
    ),
    Aim(
        "keys of the erased after a keyring of before was restored",
        "keys",
        lambda report: int(report["restored_keyring"]["came_back"]),
        lambda report: int(report["restored_keyring"]["left_when_serving"]),
    ),
    Aim(
        "readings that failed while the wrapping key was rotated",
        "readings",
        lambda report: int(report["rotation"]["readings"]),
        lambda report: int(report["rotation"]["failed"]),
    ),
    Aim(
        "keys that the former wrapping key still closes",
        "keys",
        lambda report: int(report["rotation"]["rewrapped"]),
        lambda report: int(report["rotation"]["left"]),
    ),
    Aim(
        "disclosures in the audit, with who, what and why",
        "disclosures",
        lambda report: int(report["audit"]["answered"]),
        lambda report: min(int(report["audit"]["logged"]), int(report["audit"]["with_who_what_and_why"])),
        lambda report: int(report["audit"]["answered"]),
    ),
)
WEBHOOKS: Final = Aim(
    "marks of identity in what webhooks told partners and employers",
    "messages",
    lambda report: int(report["webhooks"]["messages"]),
    lambda report: int(report["webhooks"]["marks"]),
)
"""A report of before there were webhooks does without."""
LINKAGE: Final = Aim(
    "views of people whom an attacker guesses right more often than once in five",
    "views",
    lambda report: int(sum(attacker["seen"] for attacker in report["linkage"].values())),
    lambda report: int(sum(attacker["above_one_in_k"] for attacker in report["linkage"].values())),
)
"""Of benchmarks/linkage.py, which a small proof does without."""


def aims_of(report: Report) -> Sequence[Aim]:
    """The aims that a report is judged by."""
    told = {"webhooks": WEBHOOKS, "linkage": LINKAGE}
    return (*AIMS, *(aim for part, aim in told.items() if part in report))


def missed(report: Report) -> list[Aim]:
    """The aims that a report does not meet."""
    return [aim for aim in aims_of(report) if not aim.is_met(report)]
