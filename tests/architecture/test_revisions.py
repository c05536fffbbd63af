"""Every database has one line of revisions, numbered from 0001 without a gap: two who add one at once notice."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDERS: Final = sorted(folder for folder in ROOT.glob("services/*-svc/migrations*") if folder.is_dir())


def faults_of(folder: Path) -> Sequence[str]:
    """What is wrong with the revisions of a folder of migrations."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    try:
        heads = sorted(script.get_heads())
        line = list(reversed(list(script.walk_revisions())))
    except (CommandError, KeyError, UserWarning) as error:
        return [f"no line: {error}"]
    if len(heads) != 1:
        return [f"more than one end: {', '.join(heads)}"]
    faults = []
    for number, revision in enumerate(line, start=1):
        wanted, before = f"{number:04}", f"{number - 1:04}" if number > 1 else None
        file = Path(revision.path).name
        if (revision.revision, revision.down_revision) != (wanted, before):
            faults.append(f"{file}: revision {revision.revision} after {revision.down_revision}, not {wanted}")
        if not file.startswith(f"{revision.revision}_"):
            faults.append(f"{file}: is revision {revision.revision}")
    return faults


def name_of(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_revisions_are_one_line_without_a_gap(folder: Path) -> None:
    assert faults_of(folder) == []


def test_every_service_is_looked_at() -> None:
    assert {folder.parent for folder in FOLDERS} == set(ROOT.glob("services/*-svc"))


def written(folder: Path, *revisions: tuple[str, str, str | None]) -> Path:
    """A folder of migrations with these (file, revision, down revision)."""
    (folder / "versions").mkdir()
    for file, revision, before in revisions:
        lines = [f"revision = {revision!r}", f"down_revision = {before!r}", "branch_labels = depends_on = None"]
        (folder / "versions" / file).write_text("\n".join(lines))
    return folder


FIRST: Final = ("0001_first.py", "0001", None)


def test_a_line_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(written(tmp_path, FIRST, ("0002_second.py", "0002", "0001"))) == []


def test_two_that_follow_the_same_one_are_noticed(tmp_path: Path) -> None:
    both = written(tmp_path, FIRST, ("0002_mine.py", "0002", "0001"), ("0003_yours.py", "0003", "0001"))
    assert faults_of(both) == ["more than one end: 0002, 0003"]


@pytest.mark.filterwarnings("ignore:Revision 0002 is present more than once")
def test_two_with_the_same_number_are_noticed(tmp_path: Path) -> None:
    both = written(tmp_path, FIRST, ("0002_mine.py", "0002", "0001"), ("0002_yours.py", "0002", "0001"))
    assert faults_of(both) == ["more than one end: 0002, 0002"]


def test_a_gap_is_noticed(tmp_path: Path) -> None:
    gap = written(tmp_path, FIRST, ("0003_third.py", "0003", "0001"))
    assert faults_of(gap) == ["0003_third.py: revision 0003 after 0001, not 0002"]


def test_a_file_under_another_number_is_noticed(tmp_path: Path) -> None:
    assert faults_of(written(tmp_path, ("0002_first.py", "0001", None))) == ["0002_first.py: is revision 0001"]


def test_a_revision_after_one_that_is_not_there_is_noticed(tmp_path: Path) -> None:
    assert "no line" in faults_of(written(tmp_path, ("0002_second.py", "0002", "0001")))[0]
