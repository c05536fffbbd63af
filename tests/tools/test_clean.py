"""`make clean` throws data away, but never from under a programme that runs."""

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def clean(folder: Path) -> str | None:
    """What `make clean` runs: None when it was done, else its refusal."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "clean.py")],
        env=os.environ | {"PATHWAYS_RUN_FOLDER": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return None if done.returncode == 0 else done.stderr


def a_run_folder(folder: Path) -> Path:
    for name in ("postgres/cluster", "logs", "secrets", "kafka-jars/digest"):
        (folder / name).mkdir(parents=True)
    (folder / "programme.json").touch()
    (folder / "postgres" / "launcher.lock").touch()
    return folder


def test_everything_goes_but_what_would_be_fetched_again(tmp_path: Path) -> None:
    folder = a_run_folder(tmp_path / "run")
    assert clean(folder) is None
    assert [path.name for path in folder.rglob("*")] == ["kafka-jars", "digest"]


def test_a_folder_that_is_not_there_is_clean(tmp_path: Path) -> None:
    assert clean(tmp_path / "run") is None


def test_nothing_goes_while_a_programme_runs(tmp_path: Path) -> None:
    folder = a_run_folder(tmp_path / "run")
    before = sorted(folder.rglob("*"))
    with (folder / "postgres" / "launcher.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        refusal = clean(folder)
    assert refusal is not None
    assert "a programme runs on" in refusal
    assert sorted(folder.rglob("*")) == before


def test_data_that_lies_elsewhere_goes_along_if_it_is_this_folders(tmp_path: Path) -> None:
    folder = a_run_folder(tmp_path / "run")
    ours = tmp_path / hashlib.sha256(str(folder / "postgres").encode()).hexdigest()[:16]
    ours.mkdir()
    (folder / "postgres" / "cluster-lies-elsewhere").write_text(f"{ours}\n")
    assert clean(folder) is None
    assert not ours.exists()


def test_data_that_a_copied_note_names_is_left_to_its_owner(tmp_path: Path) -> None:
    folder = a_run_folder(tmp_path / "run")
    others = tmp_path / "somebody-elses"
    others.mkdir()
    (folder / "postgres" / "cluster-lies-elsewhere").write_text(f"{others}\n")
    assert clean(folder) is None
    assert others.exists()
