"""What a run shows: the funnel by stage as it stands, and one person's story step by step."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.table import Table

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.state import ProgrammeState

COUNTED: Final = (
    ("candidates", "candidate", "/candidates/counts"),
    ("matches", "matching", "/matches/counts"),
    ("enrolments", "training", "/enrolments/counts"),
    ("applications", "employer", "/applications/counts"),
    ("placements", "employer", "/placements/counts"),
    ("integration cases", "integration", "/integration-cases/counts"),
)


async def counts(callers: Callers, state: ProgrammeState) -> dict[str, dict[str, int]]:
    """Counts per stage, as each owner counts its own."""
    query = {"programme_id": state.programme_id} if state.programme_id else {}
    return {what: await callers.get(cast.DIRECTOR, service, path, **query) for what, service, path in COUNTED}


def funnel(counted: Mapping[str, Mapping[str, int]]) -> Table:
    """The funnel as a table."""
    table = Table("what", "stages", box=None, padding=(0, 2))
    for what, stages in counted.items():
        table.add_row(what, "  ".join(f"{stage} [bold]{count}[/bold]" for stage, count in sorted(stages.items())))
    return table


async def story(callers: Callers, state: ProgrammeState) -> Table | None:
    """The first driven journey, step by step, with the service and the event behind each step."""
    track = next((one for one in state.tracks if one.fate is Fate.SUSTAINED), None)
    if track is None:
        return None
    journey: dict[str, Any] = await callers.get(
        cast.caseworker(track.partner_id), "candidate", f"/candidates/{track.candidate_id}/journey"
    )
    return story_table(track.candidate_id, journey["steps"])


def story_table(candidate_id: str, steps: Sequence[Mapping[str, Any]]) -> Table:
    """The steps, a line each, as wide as they need to be: what does not fit is continued below, never cut."""
    table = Table(title=f"The story of candidate {candidate_id}", box=None, padding=(0, 1))
    for heading in ("day", "service", "event", "stage"):
        table.add_column(heading, overflow="fold")
    for step in steps:
        if step["event_type"] not in _BESIDE_THE_STORY:
            event = step["event_type"].removeprefix(f"{step['service']}.")
            table.add_row(step["happened_at"][:10], step["service"], event, step["stage"] or "")
    return table


_BESIDE_THE_STORY: Final = frozenset({"matching.match.proposed", "matching.match.expired", "matching.gap.found"})
