"""Writes the JSON Schemas and the AsyncAPI document beside the package, or checks that they are up to date.

Run `python shared/contracts/tools/export.py` after changing an event or the registry; add `--check` to compare only.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import yaml
from pathways_contracts.asyncapi import asyncapi_document
from pathways_contracts.events import EVENTS
from pathways_contracts.schemas import file_name_of, schema_of

HOME: Final = Path(__file__).resolve().parents[1]


class PlainDumper(yaml.SafeDumper):
    """Writes every value where it stands, without anchors."""

    def ignore_aliases(self, data: object) -> bool:
        """Repeat rather than refer: references are the document's own."""
        return True


def exported() -> Mapping[str, str]:
    """The text of every exported file by its path."""
    schemas = {
        f"schemas/{file_name_of(event)}": json.dumps(schema_of(event), indent=2, ensure_ascii=False) + "\n"
        for event in EVENTS.values()
    }
    document = yaml.dump(asyncapi_document(), Dumper=PlainDumper, sort_keys=False, allow_unicode=True, width=110)
    return {**schemas, "asyncapi.yaml": document}


def stale(home: Path, files: Mapping[str, str]) -> list[str]:
    """What differs under `home`: files missing or changed, and schemas of events that are no more."""
    changed = [
        path for path, text in files.items() if not (home / path).is_file() or (home / path).read_text("utf-8") != text
    ]
    left_over = [f"schemas/{file.name}" for file in home.glob("schemas/*") if f"schemas/{file.name}" not in files]
    return sorted(changed + left_over)


def write(home: Path, files: Mapping[str, str]) -> None:
    """Make the files under `home` those given, and remove schemas that are no more."""
    for path in stale(home, files):
        if path in files:
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(files[path], "utf-8")
        else:
            (home / path).unlink()


def main() -> int:
    """Write, or with `--check` name what is stale and return 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 if something is stale")
    parser.add_argument("--into", type=Path, default=HOME, help="the folder to write to or compare with")
    options = parser.parse_args()
    files = exported()
    if not options.check:
        write(options.into, files)
        return 0
    differing = stale(options.into, files)
    for path in differing:
        print(f"stale: {path} (run {Path(__file__).name})", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
