"""Holds the contracts against those of the last release, or with --freeze keeps them as those of a new one.

A release of the contracts is a version of the package pathways-contracts. What it promised stands in one file,
`releases/<version>.json`, an event a line, which is written once and never changed.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pathways_contracts.events import EVENTS
from pathways_contracts.releases import Release, breaks, contracts_of_today, name_of
from pathways_contracts.schemas import file_name_of

HOME: Final = Path(__file__).resolve().parents[1]


def today() -> Release:
    """The contracts as they are."""
    return contracts_of_today(
        {
            name_of(event): json.loads((HOME / "examples" / file_name_of(event)).read_text("utf-8"))
            for event in EVENTS.values()
        }
    )


def last_release(releases: Path) -> Path | None:
    """The file of the newest release."""
    files = sorted(releases.glob("*.json"), key=lambda file: [int(part) for part in file.stem.split(".")])
    return files[-1] if files else None


def written(release: Release) -> str:
    """A release as text: one line for each event and topic."""

    def line(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def lines(entries: Mapping[str, Any]) -> str:
        return ",\n".join(f"{line(name)}:{line(entry)}" for name, entry in entries.items())

    parts = [f'"envelope":{line(release["envelope"])}']
    parts += [f'"{part}":{{\n{lines(release[part])}\n}}' for part in ("topics", "events")]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> int:
    """Say what a reader would notice and return 1, or freeze."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freeze", action="store_true", help="keep today's contracts under the package's version")
    parser.add_argument("--releases", type=Path, default=HOME / "releases", help="the folder of the releases")
    options = parser.parse_args()
    now, last = today(), last_release(options.releases)
    found = [] if last is None else breaks(json.loads(last.read_text("utf-8")), now)
    for each in found:
        print(each, file=sys.stderr)
    if found:
        print(f"{len(found)} changes since release {last and last.stem} would break a reader.", file=sys.stderr)
        return 1
    if options.freeze:
        version = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["version"]
        file = options.releases / f"{version}.json"
        if file.exists():
            print(f"{version} is released already: raise the version in {HOME.name}/pyproject.toml.", file=sys.stderr)
            return 1
        options.releases.mkdir(exist_ok=True)
        file.write_text(written(now), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
