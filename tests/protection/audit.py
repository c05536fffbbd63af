"""Is every reading of an identity in the audit? Spans of the door are held against the rows of the log."""

import json
from collections.abc import Mapping
from typing import Any, Final

from pathways_chassis.testing.metering import samples_of
from pathways_single_machine.stack import Stack

from .places import database_of, metrics_of

DOORS: Final = (
    "POST /disclosures",
    "POST /document-files/{document_file_id}/links",
    "POST /letters",
    "POST /candidates/{candidate_id}/data-exports",
)
"""Where identity is asked for: by field, by file, on a paper, and all of it."""
OPENINGS: Final = "pathways_vault_reads_total"
GIVEN: Final = (200, 201)


async def audit(stack: Stack) -> Mapping[str, Any]:
    """Disclosures that were answered, as their spans tell, and those that the audit holds.

    `opened`, `written_down`: openings of the vault by their reason, as the process counts them, and those without a
    reader that its list holds.
    """
    answered = 0
    assert stack.settings.trace_file is not None
    with stack.settings.trace_file.open() as lines:
        for line in lines:
            span = json.loads(line) if any(door in line for door in DOORS) else {}
            if span.get("name") in DOORS:
                answered += span["attributes"]["http.response.status_code"] in GIVEN
    async with database_of(stack, "candidate") as database:
        logged = await database.fetchval("select count(*) from disclosure")
        named = await database.fetchval(
            "select count(*) from disclosure d join candidate c on c.id = d.candidate_id where d.actor <> ''"
            " and (cardinality(d.fields) > 0 or d.document_file_id is not null)"
            " and (d.reason <> '' or c.state = 'erased')"
        )
        listed = await database.fetch("select why, count(*)::int as openings from vault_reading group by why")
    return {
        "answered": answered,
        "logged": logged,
        "with_who_what_and_why": named,
        "opened": await _opened(stack),
        "written_down": {row["why"]: row["openings"] for row in listed},
    }


async def _opened(stack: Stack) -> dict[str, int]:
    shown = {place: content.decode() for place, content in await metrics_of(stack)}
    samples = samples_of(shown["metrics: candidate"])
    return {dict(labels)["why"]: int(value) for (name, labels), value in samples.items() if name == OPENINGS}
