"""What a command found, for people as a table and for programs as JSON."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TextIO


@dataclass
class Report:
    """Rows with all that is known of each; `columns` are those that people see. `troubles` are why it is not well."""

    columns: Sequence[str]
    rows: list[Mapping[str, Any]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    nothing: str = "nothing"
    """Said where there are no rows and nothing is wrong."""
    shown: list[Mapping[str, Any]] | None = None
    """The rows for people, where those are fewer."""

    def show(self, *, as_json: bool, out: TextIO = sys.stdout, errors: TextIO = sys.stderr) -> int:
        """Print it; the exit code: 1 where something is wrong."""
        if as_json:
            print(json.dumps({"items": self.rows, "troubles": self.troubles}, indent=2), file=out)
        else:
            rows = self.rows if self.shown is None else self.shown
            if rows or not self.troubles:
                print(table(self.columns, rows) if rows else self.nothing, file=out)
            for trouble in self.troubles:
                print(f"! {trouble}", file=errors)
        return 1 if self.troubles else 0


def table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Columns under their names; numbers to the right."""
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    heads = [column.replace("_", " ") for column in columns]
    widths = [max(len(line[place]) for line in [heads, *cells]) for place in range(len(columns))]
    numbers = [all(_is_number(row.get(column)) for row in rows) for column in columns]

    def line(texts: Sequence[str]) -> str:
        aligned = (
            text.rjust(width) if number else text.ljust(width)
            for text, width, number in zip(texts, widths, numbers, strict=True)
        )
        return "  ".join(aligned).rstrip()

    return "\n".join(line(texts) for texts in [heads, *cells])


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.1f}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_cell(each)}" for name, each in value.items())
    return str(value)
