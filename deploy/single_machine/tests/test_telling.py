"""What a run says of itself: what is there instead of what was asked for, and the whole story."""

import io
from pathlib import Path

from pathways_contracts.registry import READERS
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.programme.state import Asked, ProgrammeState, Track
from pathways_single_machine.programme.telling import story_table
from pathways_single_machine.settings import LauncherSettings
from rich.console import Console

EVENTS_BY_SERVICE = [(name.partition(".")[0], name) for name in READERS]


def a_track(candidate_id: str) -> Track:
    return Track(
        candidate_id=candidate_id, partner_id="p", vacancy_id="v", employer_id="e", country="GB", pathway="gb_test"
    )


def test_what_is_there_is_reported_and_what_is_missing_is_told_with_its_reason(tmp_path: Path) -> None:
    settings = LauncherSettings(
        run_folder=tmp_path, candidates=2, employers=0, vacancies=3, courses=1, placements=50, seed=9
    )
    console = Console(file=io.StringIO(), width=200)
    run = ProgrammeRun({}, {}, settings, None, console)
    run.state = ProgrammeState(
        asked=Asked.of(settings),
        candidates=[("one", "p"), ("two", "p")],
        cohort_ids=["course"],
        # One person is promised twice: two journeys, one placement.
        tracks=[a_track("one"), a_track("one")],
    )
    there = run._there()
    assert there == {"candidates": 2, "employers": 0, "vacancies": 0, "courses": 1, "placements": 1}
    run._tell_what_is_less(there)
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue().splitlines() == [
        "  0 of 3 vacancies: a vacancy needs an employer",
        "  1 of 50 placements: each needs a vacancy of its own and somebody who matches it",
    ]


def test_a_story_is_whole_on_a_narrow_terminal() -> None:
    longest = max(EVENTS_BY_SERVICE, key=lambda pair: len(pair[1]))
    steps = [
        {"happened_at": "2028-04-10T00:00:00Z", "service": service, "event_type": event, "stage": "waiting"}
        for service, event in (longest, ("training", f"training.{'unbroken' * 9}"))
    ]
    console = Console(file=io.StringIO(), width=80)
    console.print(story_table("9" * 36, steps[:1]))
    console.print(story_table("9" * 36, steps[1:]))
    assert isinstance(console.file, io.StringIO)
    said = console.file.getvalue()
    assert longest[1].partition(".")[2] in said
    assert "…" not in said
    assert said.count("unbroken") >= 7, "what does not fit goes on below"
