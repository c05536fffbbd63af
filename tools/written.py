"""A page that is made from data: written, or compared with what was written."""

import argparse
import sys
from collections.abc import Callable
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
