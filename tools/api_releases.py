"""Holds each OpenAPI document against its last release, or with --freeze keeps it as that of a new one.

A release of an API is a version of its document. What it promised stands beside it, in `releases/<version>.json`,
without words and examples, written once and never changed. A change that a client would notice needs a new version:
the first number, or the second while the first is 0 (https://semver.org, 4 and 8).
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
COMPARER: Final = ROOT / "tools" / "web" / "breaks.mjs"
DOCUMENTS: Final = ("services/*-svc/openapi.json", "clients/openapi.json")
_WORDS: Final = frozenset({"description", "summary", "example", "examples"})
_BY_NAME: Final = frozenset(
    {"paths", "webhooks", "properties", "schemas", "responses", "headers", "parameters", "content"}
)


def promised_by(node: Any, *, names: bool = False) -> Any:
    """A document without its words and examples; `names`: the keys of this part are names, whatever they are called."""
    if isinstance(node, Mapping):
        return {
            key: promised_by(value, names=not names and key in _BY_NAME)
            for key, value in node.items()
            if names or key not in _WORDS
        }
    return [promised_by(one) for one in node] if isinstance(node, list) else node


def turned(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with its webhooks as paths, each as a read: what is sent there is an answer to whoever receives it.

    With which statuses it may be answered is asked for like a parameter.
    """
    sent = document.get("webhooks", {}).items()
    paths = {f"/webhooks/{name}": {"get": _read(document, item["post"])} for name, item in sent}
    return {**document, "paths": {**document["paths"], **paths}}


def _read(document: Mapping[str, Any], message: Mapping[str, Any]) -> dict[str, Any]:
    headers = [_meant(document, one) for one in message.get("parameters", ())]
    as_fields = {
        "type": "object",
        "required": [one["name"] for one in headers if one.get("required")],
        "properties": {one["name"]: one["schema"] for one in headers},
    }
    content = {**message["requestBody"]["content"], "headers": {"schema": as_fields}}
    statuses = {"name": "status", "in": "query", "schema": {"type": "string", "enum": sorted(message["responses"])}}
    return {
        "operationId": message["operationId"],
        "parameters": [statuses],
        "responses": {"200": {"content": content}},
    }


def _meant(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in node:
        return node
    _, _, kind, name = node["$ref"].split("/")
    component: Mapping[str, Any] = document["components"][kind][name]
    return component


def numbers_of(version: str) -> tuple[int, ...]:
    """A version in an order."""
    return tuple(int(part) for part in version.split("."))


def may_break(released: str, now: str) -> bool:
    """Whether the version has moved far enough since the release for a change that clients notice."""
    was, became = numbers_of(released), numbers_of(now)
    return became[:1] > was[:1] or (was[0] == 0 and became[:2] > was[:2])


def last_release(folder: Path) -> Path | None:
    """The file of the newest release."""
    return max(folder.glob("*.json"), key=lambda file: numbers_of(file.stem), default=None)


def breaks(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What a client of one document would notice in the other, a line each. Raises `RuntimeError` without Node.js."""
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("Node.js is missing")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("before.json", "now.json")]
        for file, document in zip(files, (before, now), strict=True):
            file.write_text(json.dumps(turned(promised_by(document))), "utf-8")
        done = subprocess.run([node, COMPARER, *files], capture_output=True, text=True, check=False)  # noqa: S603  # ours
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout.splitlines()


def folders(root: Path) -> list[Path]:
    """Where the documents are: of each service, and the combined one."""
    return sorted(file.parent for place in DOCUMENTS for file in root.glob(place))


def refused(folder: Path) -> Iterator[str]:
    """Why a document may not stand beside its last release; nothing where it may."""
    now = json.loads((folder / "openapi.json").read_text("utf-8"))
    last = last_release(folder / "releases")
    version = now["info"]["version"]
    if last is None or may_break(last.stem, version):
        return
    yield from (f"{folder.name} since {last.stem}: {one}" for one in breaks(json.loads(last.read_text("utf-8")), now))


def freeze(folder: Path) -> str | None:
    """Keep the document of today as a release; why not, where that version is one already."""
    document = json.loads((folder / "openapi.json").read_text("utf-8"))
    file = folder / "releases" / f"{document['info']['version']}.json"
    if file.exists():
        return f"{folder.name}: {file.stem} is released already; raise its version (CONTRIBUTING.md)"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(promised_by(document), separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Say what a client would notice and return 1, or freeze."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freeze", action="store_true", help="keep today's documents under their versions")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the repository")
    options = parser.parse_args(arguments)
    found = [why for folder in folders(options.root) for why in refused(folder)]
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print(f"{len(found)} changes would break a client: take them back, or raise the version.", file=sys.stderr)
        return 1
    if options.freeze:
        problems = [why for folder in folders(options.root) if (why := freeze(folder)) is not None]
        print(*problems, sep="\n", file=sys.stderr)
        return 1 if problems else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
