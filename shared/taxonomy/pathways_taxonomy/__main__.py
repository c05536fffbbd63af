"""The command: `python -m pathways_taxonomy import --from FOLDER_OR_ZIP --to FILE [--labels fr=FOLDER_OR_ZIP ...]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pathways_taxonomy.bundle import write_bundle
from pathways_taxonomy.esco import UNSTATED, import_esco
from pathways_taxonomy.model import TaxonomyError
from pathways_taxonomy.translating import labels_of, with_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code: 0 done, 2 the release cannot be imported."""
    parser = argparse.ArgumentParser(prog="python -m pathways_taxonomy", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    importing = commands.add_parser("import", help="compile an ESCO release into one file")
    importing.add_argument("--from", dest="source", type=Path, required=True, help="folder or ZIP of the release")
    importing.add_argument("--to", dest="target", type=Path, required=True, help="the file to write")
    importing.add_argument("--language", help="two letters, where several languages lie together")
    importing.add_argument("--release", help="as in v1.1.1, where several lie together or no name says it")
    importing.add_argument(
        "--labels",
        type=_language_and_source,
        action="append",
        default=[],
        metavar="LANGUAGE=SOURCE",
        help="labels in one more language, from the same release in it; as often as there are languages",
    )
    chosen = parser.parse_args(arguments)

    began = time.perf_counter()
    try:
        imported = import_esco(chosen.source, language=chosen.language, release=chosen.release)
        taxonomy = imported.taxonomy
        same_release = None if taxonomy.release == UNSTATED else taxonomy.release
        for language, source in chosen.labels:
            other = import_esco(source, language=language, release=same_release).taxonomy
            taxonomy = with_language(taxonomy, language, labels_of(other))
    except TaxonomyError as error:
        print(f"{error.field}: {error.rule}\n{error.remedy}", file=sys.stderr)
        return 2
    size = write_bundle(taxonomy, chosen.target)
    seconds = time.perf_counter() - began

    print(f"{taxonomy.name} {taxonomy.release}, language {', '.join(taxonomy.languages)}")
    for what, count in taxonomy.counts._asdict().items():
        print(f"{count:>10,}  {what.replace('_', ' ')}")
    if imported.not_released:
        print(f"{imported.not_released:>10,}  concepts left out: their status is not released")
    if imported.loose_relations:
        print(f"{imported.loose_relations:>10,}  relations left out: the release lacks one of their ends")
    print(f"{size:>10,}  bytes in {chosen.target}")
    print(f"{seconds:>10.1f}  seconds")
    print(taxonomy.attribution)
    return 0


def _language_and_source(text: str) -> tuple[str, Path]:
    language, parted, source = text.partition("=")
    if not (language and parted and source):
        raise argparse.ArgumentTypeError(f"{text!r} is not LANGUAGE=SOURCE, such as fr=esco-fr.zip")
    return language, Path(source)


if __name__ == "__main__":
    raise SystemExit(main())
