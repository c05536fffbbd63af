"""Pages that are made from data: written, or compared with what was written."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]


def write_or_check(file: Path, make: Callable[[], str], about: str | None) -> int:
    """The command line of a generated page. Writes it; with `--check` returns 1 where what is written is stale."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 if it is stale")
    check = parser.parse_args().check
    text = make()
    if file.is_file() and file.read_text("utf-8") == text:
        return 0
    if check:
        print(f"stale: {file.relative_to(ROOT)} (make docs)", file=sys.stderr)
        return 1
    file.write_text(text, "utf-8")
    return 0


def write_or_check_pages(folder: Path, make: Callable[[], Mapping[str, str]], about: str | None) -> int:
    """The command line of a folder of generated pages, by file name. One that is made no more is taken away."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 if one is stale")
    parser.add_argument("--into", type=Path, default=folder, help="the folder to write to or compare with")
    options = parser.parse_args()
    home: Path = options.into
    pages = make()
    there = {file.name: file.read_text("utf-8") for file in home.glob("*.md")}
    differing = sorted(name for name in pages.keys() | there.keys() if pages.get(name) != there.get(name))
    if options.check:
        for name in differing:
            print(f"stale: {name} (make docs)", file=sys.stderr)
        return 1 if differing else 0
    home.mkdir(parents=True, exist_ok=True)
    for name in differing:
        if name in pages:
            (home / name).write_text(pages[name], "utf-8")
        else:
            (home / name).unlink()
    return 0
