"""`pathways erasure verify|check-report|keys`: whether marks of people are left anywhere, in a signed report."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import asyncpg
from pydantic import SecretStr

from pathways_chassis.clock import system_now
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, WronglyAsked
from pathways_chassis.settings import BusSettings
from pathways_chassis.verifying.marks import Marks
from pathways_chassis.verifying.places import of_database, of_folder, of_kafka
from pathways_chassis.verifying.searching import Search
from pathways_chassis.verifying.signing import is_genuine, make_keys, report_of, sign

_COLUMNS: Final = ("place", "pieces", "bytes", "found", "marks")
LOG: Final = "log"
"""The embedded log's name among the databases."""


class PlacesSettings(BusSettings):
    """Where to look. `databases` is `name=url` by commas; the bus is that of the services."""

    databases: SecretStr | None = None

    @property
    def urls(self) -> Mapping[str, str]:
        """Address by name, the embedded log's among them. Raises `WronglyAsked`."""
        found = {}
        if self.databases is not None:
            for entry in self.databases.get_secret_value().split(","):
                name, _, url = entry.strip().partition("=")
                if not name or not url.startswith(("postgresql://", "postgres://")):
                    raise WronglyAsked("PATHWAYS_DATABASES: `name=postgresql://...` by commas, one for each database")
                found[name] = url
        if self.transport == "embedded" and self.embedded_log_url is not None:
            found[LOG] = self.embedded_log_url.get_secret_value()
        return found


async def verify(given: Namespace, places: PlacesSettings | None = None) -> Report:
    """Look everywhere for the marks, and sign what was found. Raises `WronglyAsked`, or `Refused` for what is away.

    A place that cannot be read is never passed by in silence: then there is no report.
    """
    settings, search = places or PlacesSettings(), Search(_marks(given))
    folders = [_folder(one) for one in given.folder]
    kafka = settings.transport == "kafka" and settings.kafka_bootstrap_servers is not None
    if not (settings.urls or folders or kafka):
        raise WronglyAsked("nowhere to look: set PATHWAYS_DATABASES, name the bus, or give a --folder")
    try:
        for name, url in settings.urls.items():
            await search.through(f"database {name}", of_database(name, url))
        if kafka:
            transport = KafkaTransport(settings.kafka_bootstrap_servers or "", settings.kafka_security)
            await search.through("kafka", of_kafka(transport))
            await transport.close()
        for name, folder in folders:
            search.through_all(f"folder {name}", of_folder(name, folder))
    except (OSError, asyncpg.PostgresError, TransportUnavailable) as error:
        where = f" after {search.searched[-1]} was begun" if search.searched else ""
        raise Refused(f"not everything could be read{where} ({type(error).__name__})") from error
    told = report_of(search, system_now())
    if given.out is not None:
        given.out.write_text(json.dumps(_signed(told, given.key), indent=2) + "\n", "utf-8")
    report = Report(_COLUMNS, told["places"], nothing="nothing was read")
    report.shown = [place for place in told["places"] if place["found"]]
    report.nothing = f"{len(search.marks.texts)} marks, {len(search.places)} places, nothing found"
    if search.found and given.marks is not None:
        report.troubles.append(f"marks are left in {sum(1 for place in told['places'] if place['found'])} places")
    return report


async def check_report(given: Namespace) -> Report:
    """Whether a report is as it was signed. Raises `WronglyAsked` where a file cannot be read."""
    try:
        signed = json.loads(given.report.read_text("utf-8"))
        genuine = is_genuine(signed, given.public_key)
    except (OSError, ValueError) as error:
        raise WronglyAsked(f"the report or the key cannot be read: {error}") from error
    report = Report(("made_at", "marks", "places", "found"))
    if not genuine:
        report.troubles.append("the report is not as the owner of this key signed it")
        return report
    told = signed["report"]
    report.rows.append({**told, "places": len(told["places"])})
    return report


async def make_signing_keys(given: Namespace) -> Report:
    """A pair of keys for reports; what is there is never written over. Raises `WronglyAsked`."""
    try:
        make_keys(given.private, given.public)
    except OSError as error:
        raise WronglyAsked(f"the keys cannot be written: {error}") from error
    return Report((), nothing=f"reports are signed with {given.private} and checked with {given.public}")


def _marks(given: Namespace) -> Marks:
    try:
        if given.marks is not None:
            return Marks(line for line in given.marks.read_text("utf-8").splitlines() if line.strip())
        return Marks([str(given.candidate)])
    except (OSError, ValueError) as error:
        raise WronglyAsked(f"--marks: {error}") from error


def _folder(given: str) -> tuple[str, Path]:
    name, _, path = given.partition("=")
    if not (name and path and Path(path).is_dir()):
        raise WronglyAsked("--folder: name=path of a folder, such as logs=/var/log/pathways")
    return name, Path(path)


def _signed(told: Mapping[str, object], key: Path | None) -> Mapping[str, object]:
    if key is None:
        raise WronglyAsked("--out needs --key: a report is signed; `pathways erasure keys` makes a pair")
    try:
        return sign(told, key)
    except (OSError, ValueError) as error:
        raise WronglyAsked(f"--key: {error}") from error
