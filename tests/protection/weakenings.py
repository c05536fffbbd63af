"""Safeguards that are taken out of the services together, each of which the proof must see by a figure of its own."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch
from uuid import UUID

import sqlalchemy as sa
import structlog
from candidate_svc.store.erasure_list import ErasureList
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.rows import Consent
from candidate_svc.usecases import disclose_identity, register_candidate
from pathways_chassis.messaging import outbox
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from sqlmodel import col

from .shown import Report

WITHOUT: Final = "PROTECTION_WITHOUT"
"""Names weakenings to a service that is started as it is, through `weakened/sitecustomize.py`."""
_FOLDER: Final = Path(__file__).parent / "weakened"
_ROOT: Final = Path(__file__).resolve().parents[2]
Identities = Mapping[UUID, register_candidate.Identity]

_PARAMETERS: Final = outbox._parameters


@dataclass(frozen=True)
class Weakening:
    """What is taken out, and how much of it a report has seen; nothing else that is taken out makes that figure."""

    what: str
    seen: Callable[[Report], int]
    without: Callable[[], list[Any]]


def _lying_in(place: str) -> Callable[[Report], int]:
    """The marks that were found in places of this sort."""
    return lambda report: sum(found for where, found in report["marks"]["where"].items() if where.startswith(place))


def _told(tell: Callable[[UUID, str], None]) -> Any:
    """Somebody is told the names of those who are registered, as others may be already."""
    as_it_is = register_candidate.store_identities

    async def store(work: Any, keyring: Keyring, identities: Identities) -> None:
        for person_id, identity in identities.items():
            tell(person_id, identity.family_names)
        await as_it_is(work, keyring, identities)

    return patch.object(register_candidate, "store_identities", store)


def _names_in_logs() -> list[Any]:
    logger = structlog.get_logger(__name__)
    return [_told(lambda person_id, name: logger.info("registered", person=name))]


def _names_in_events() -> list[Any]:
    names: dict[UUID, str] = {}

    def parameters(event: Event, *more: Any, **others: Any) -> Any:
        made: dict[str, Any] = {**_PARAMETERS(event, *more, **others)}
        if isinstance(event, CandidateRegistered):
            named = {**json.loads(made["payload"]), "family_names": names[event.candidate_id]}
            made["payload"] = json.dumps(named).encode()
        return made

    return [_told(names.__setitem__), patch.object(outbox, "_parameters", parameters)]


def _consent_of_any_time(candidate_id: UUID, purpose: str, counterparty_id: UUID | None) -> Any:
    return sa.select(Consent).where(col(Consent.candidate_id) == candidate_id, col(Consent.purpose) == purpose)


async def _keep(self: Keyring, person_ids: Collection[UUID]) -> Mapping[UUID, Any]:
    """The keys stay."""
    return {}


async def _serve_as_restored(self: ErasureList, known_erased: Collection[UUID]) -> int:
    """Nobody is forgotten again."""
    return 0


WEAKENINGS: Final[Mapping[str, Weakening]] = {
    "logs": Weakening("a line of the log tells a name", _lying_in("logs: "), _names_in_logs),
    "events": Weakening("an event carries a name", _lying_in("log: "), _names_in_events),
    "consents": Weakening(
        "identity is disclosed under a consent that was withdrawn",
        lambda report: int(report["withdrawals"]["disclosures_afterwards"]),
        lambda: [patch.object(disclose_identity, "standing_consent", _consent_of_any_time)],
    ),
    "keys": Weakening(
        "an erasure leaves the key",
        lambda report: int(report["restored_dump"]["marks_readable"]),
        lambda: [patch.object(Keyring, "destroy", _keep)],
    ),
    "erasure_list": Weakening(
        "a restored keyring is served as it is",
        lambda report: int(report["restored_keyring"]["left_when_serving"]),
        lambda: [patch.object(ErasureList, "replay", _serve_as_restored)],
    ),
}


@contextmanager
def in_force(names: str) -> Iterator[None]:
    """Weaken this process by these, separated by commas."""
    with ExitStack() as stack:
        for name in names.split(","):
            for without in WEAKENINGS[name].without():
                stack.enter_context(without)
        yield


def environment_of(names: Collection[str]) -> dict[str, str]:
    """What a process is started with to be weakened."""
    return {WITHOUT: ",".join(names), "PYTHONPATH": f"{_FOLDER}:{_ROOT}"} if names else {}
