"""`pathways`: reads the command, carries it out, and ends with 0, with 1 where something is wrong, or with 2."""

import asyncio
import logging
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx
from pydantic import ValidationError

from pathways_chassis.messaging.decoding import PoisonReason
from pathways_chassis.messaging.quarantine import DeadLetterState
from pathways_chassis.operating import audit, bus, deciding, epoch, erasure, keys, rebuilding, retention, watching
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import (
    TIMEOUT_SECONDS,
    OperatorSettings,
    Refused,
    Services,
    WronglyAsked,
    token_of,
)
from pathways_chassis.settings import BusSettings

WRONGLY_ASKED: Final = 2
"""The exit code when the command has to be changed, and nothing was done."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The process's exit code."""
    given = parse(arguments)
    # Each vain attempt of the client; the command says it once.
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())
    try:
        report = asyncio.run(_carried_out(given))
    except WronglyAsked as wrong:
        print(wrong, file=sys.stderr)
        return WRONGLY_ASKED
    except ValidationError as wrong:
        for error in wrong.errors(include_url=False, include_input=False):
            print(f"{'.'.join(map(str, error['loc'])) or 'settings'}: {error['msg']}", file=sys.stderr)
        return WRONGLY_ASKED
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return report.show(as_json=given.json)


async def _carried_out(given: Namespace) -> Report:
    if given.kind == "topics":
        return await bus.topics(BusSettings(), given)
    if given.kind == "epoch":
        return await epoch.raise_epoch(epoch.DatabaseSettings(), given)
    if given.kind in ("erasure", "audit"):
        report: Report = await given.command(given)
        return report
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client:
        return await carried_out(given, OperatorSettings(), client)


async def carried_out(given: Namespace, settings: OperatorSettings, client: httpx.AsyncClient) -> Report:
    """A command to the services. Raises `WronglyAsked` or `Refused`."""
    services = Services(settings.addresses, await token_of(settings, client), client)
    report: Report = await given.command(services, given)
    return report


# --- the commands and their arguments --------------------------------------------------------------------------


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="pathways", description="Operates the programme's services.")
    kinds = parser.add_subparsers(required=True, dest="kind", metavar="command")
    topics = kinds.add_parser("topics", help="make the topics of the registry, and tell where the bus differs")
    topics.add_argument("--check", action="store_true", help="make nothing, only tell")
    topics.add_argument("--json", action="store_true", help="for programs")
    events = kinds.add_parser("events", help="what is carried between the services")
    commands = events.add_subparsers(required=True, metavar="command")
    _add_watching(commands)
    _add_deciding(commands)
    _add_rebuilding(kinds)
    _add_epoch(kinds)
    _add_keys(kinds)
    _add_erasure(kinds)
    _add_retention(kinds)
    _add_audit(kinds)
    return parser


def parse(arguments: Sequence[str] | None) -> Namespace:
    """The arguments of a command, with the function that carries it out as `command`."""
    return _parser().parse_args(arguments)


def _add(commands: "_SubParsersAction[ArgumentParser]", name: str, command: Any, help_text: str) -> ArgumentParser:
    parser = commands.add_parser(name, help=help_text, description=f"{help_text}.")
    parser.add_argument("--service", help="of one service; otherwise of all")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(command=command)
    return parser


def _add_watching(commands: "_SubParsersAction[ArgumentParser]") -> None:
    lag = _add(commands, "lag", watching.lag, "how far each consumer is behind")
    lag.add_argument("--all", action="store_true", help="partitions in which nothing waits, too")
    lag.add_argument("--above", type=int, help="exit code 1 where a service is further behind")
    outbox = _add(commands, "outbox", watching.outbox, "what waits to be published")
    outbox.add_argument("--older", type=float, default=60.0, help="exit code 1 where one waits longer (seconds)")
    letters = _add(commands, "dead-letters", watching.dead_letters, "records that were set aside")
    _add_choice(letters)
    letters.add_argument("--key", help="of one aggregate")
    letters.add_argument("--state", choices=[*DeadLetterState, "any"], default=DeadLetterState.OPEN)
    shown = _add(commands, "show", watching.show, "one dead letter, and what waits behind it")
    shown.add_argument("id", type=_uuid)
    shown.add_argument("--content", action="store_true", help="the record as it came; with a --reason")
    shown.add_argument("--reason", help="why you look; it is written down")
    _add(commands, "actions", watching.actions, "what operators did, the latest first")
    _add(commands, "topics", watching.topics, "where the bus differs from the registry, as the services see it")


def _add_deciding(commands: "_SubParsersAction[ArgumentParser]") -> None:
    replay = _add(
        commands, "replay", deciding.replay, "deliver dead letters once more, in the order of their aggregates"
    )
    replay.add_argument("ids", type=_uuid, nargs="*")
    _add_choice(replay)
    _add_wait(replay)
    _add_reason(replay)
    for name, command, text in (
        ("discard", deciding.discard, "give a dead letter up; whom it may have been about stays hidden"),
        ("trust", deciding.trust, "a discarded one hid nobody: later events count again"),
    ):
        decided = _add(commands, name, command, text)
        decided.add_argument("id", type=_uuid)
        _add_reason(decided)
    again = _add(commands, "republish", deciding.republish, "publish again what was written since a moment")
    again.add_argument("--since", required=True, help="2026-03-01T09:00:00Z, or how long ago: 30m, 6h, 2d (real time)")
    again.add_argument("--topic", action="append", help="of this topic only; may be repeated")
    _add_wait(again)
    _add_reason(again)
    _add_reason(_add(commands, "stop", deciding.stop, "stop what is being published again"))


def _add_rebuilding(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    anew = kinds.add_parser("rebuild", help="make a projection of a service anew, from the first event")
    anew.add_argument("service", help="such as matching")
    anew.add_argument("projection", help="such as pool")
    anew.add_argument("--republish", action="store_true", help="have its producers publish all they ever wrote first")
    anew.add_argument("--abort", action="store_true", help="give up the one that is under way")
    anew.add_argument("--json", action="store_true", help="for programs")
    _add_wait(anew)
    _add_reason(anew)
    anew.set_defaults(command=rebuilding.rebuild)


def _add_epoch(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    of_events = kinds.add_parser("epoch", help="the time line that a service counts its events in")
    commands = of_events.add_subparsers(required=True, metavar="command")
    text = "begin a new time line, after the database was restored and before the service starts"
    raised = commands.add_parser("raise", help=text, description=f"{text}.")
    raised.add_argument("database", help="its name, such as pathways_candidate; PATHWAYS_DATABASE_URL leads there")
    raised.add_argument("--json", action="store_true", help="for programs")
    _add_reason(raised)


def _add_keys(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    of_persons = kinds.add_parser("keys", help="the wrapping keys of the keyring, and whose keys were destroyed")
    commands = of_persons.add_subparsers(required=True, metavar="command")
    _add_key(commands, "status", keys.status, "which wrapping keys are in use")
    rotate = _add_key(commands, "rotate", keys.rotate, "make another wrapping key the current one, while all go on")
    retire = _add_key(commands, "retire", keys.retire, "let go of a wrapping key that closes nothing any more")
    for decided in (rotate, retire):
        decided.add_argument("name", help="such as file-2, or transit/... with a key management service")
        _add_reason(decided)
    _add_wait(rotate)
    listed = _add_key(commands, "erasures", keys.erasures, "whose keys were destroyed")
    listed.add_argument("--out", type=Path, help="into this file, to be kept outside of the keyring")


def _add_key(commands: "_SubParsersAction[ArgumentParser]", name: str, command: Any, text: str) -> ArgumentParser:
    parser = commands.add_parser(name, help=text, description=f"{text}.")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(command=command)
    return parser


def _add_erasure(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    of_erasure = kinds.add_parser("erasure", help="whether anything is left of people, in a report that is signed")
    commands = of_erasure.add_subparsers(required=True, metavar="command")
    verify = _add_key(commands, "verify", erasure.verify, "look for marks in every database, topic, file and log")
    wanted = verify.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--marks", type=Path, help="a file with a mark in each line; exit code 1 where one is found")
    wanted.add_argument("--candidate", type=_uuid, help="where an opaque id still stands")
    verify.add_argument("--folder", action="append", default=[], help="name=path, of logs or blobs; may be repeated")
    verify.add_argument("--out", type=Path, help="write the report here, signed; with a --key")
    verify.add_argument("--key", type=Path, help="a private key of Ed25519 (PEM)")
    check = _add_key(commands, "check-report", erasure.check_report, "is a report as it was signed?")
    check.add_argument("report", type=Path)
    check.add_argument("--public-key", type=Path, required=True, help="of whoever signed it (PEM)")
    made = _add_key(commands, "keys", erasure.make_signing_keys, "make a pair of keys for reports")
    made.add_argument("private", type=Path)
    made.add_argument("public", type=Path)


def _add_retention(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    kept = _add(kinds, "retention", retention.retention, "what is kept for how long, and how much of it is due")
    kept.add_argument("--apply", action="store_true", help="do what is due, in batches; with a --reason")
    kept.add_argument("--reason", help="why; it is written down, and holds no names of persons")


def _add_audit(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    of_audits = kinds.add_parser("audit", help="who did or read what, as it was written down")
    commands = of_audits.add_subparsers(required=True, metavar="command")
    _add_key(commands, "verify", audit.verify, "is every entry as it was sealed, and every root as it was published?")


def _add_choice(parser: ArgumentParser) -> None:
    parser.add_argument("--topic", help="of one topic")
    parser.add_argument("--poison", choices=list(PoisonReason), help="of one sort of poison")


def _add_wait(parser: ArgumentParser) -> None:
    parser.add_argument("--wait", type=float, default=30.0, help="most time to wait for the end (seconds)")


def _add_reason(parser: ArgumentParser) -> None:
    parser.add_argument("--reason", required=True, help="why; it is written down, and holds no names of persons")


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise ArgumentTypeError("a UUID, as `pathways events dead-letters` lists them") from None


if __name__ == "__main__":
    sys.exit(main())
