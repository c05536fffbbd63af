"""A compiled taxonomy is read back as it was, or refused; the command compiles one."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from pathways_taxonomy import TaxonomyError, load_bundle, open_taxonomy, starter_taxonomy, write_bundle
from pathways_taxonomy.__main__ import main
from pathways_taxonomy.bundle import HEADER, MAGIC


def refusal(path: Path) -> TaxonomyError:
    with pytest.raises(TaxonomyError) as caught:
        load_bundle(path)
    assert caught.value.field == str(path)
    assert "pathways_taxonomy import" in caught.value.remedy
    return caught.value


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "folder that is not there yet" / "starter.bundle"
    assert write_bundle(starter_taxonomy(), path) == path.stat().st_size
    return path


def test_comes_back_as_it_was_written(bundle: Path) -> None:
    loaded = open_taxonomy(bundle)
    assert loaded.content == starter_taxonomy().content
    assert loaded.counts == starter_taxonomy().counts
    assert loaded.search_skills("weld") == starter_taxonomy().search_skills("weld")


def test_is_the_same_bytes_every_time(bundle: Path) -> None:
    before = bundle.read_bytes()
    write_bundle(load_bundle(bundle), bundle)
    assert bundle.read_bytes() == before


def test_an_interrupted_write_leaves_the_old_one(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bundle.read_bytes()

    def fails(self: Path, target: Path) -> Path:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="no space"):
        write_bundle(starter_taxonomy(), bundle)
    assert bundle.read_bytes() == before
    assert list(bundle.parent.iterdir()) == [bundle]


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    assert "readable" in refusal(tmp_path / "absent").rule


def test_another_file_is_refused(bundle: Path) -> None:
    bundle.write_bytes(b"PK\x03\x04")
    assert refusal(bundle).rule == "must be a compiled taxonomy."


def test_another_version_is_refused(bundle: Path) -> None:
    bundle.write_bytes(MAGIC + b"\x00\x02" + bundle.read_bytes()[len(HEADER) :])
    assert refusal(bundle).rule == "its version 2 must be 1."


def test_a_cut_off_file_is_refused(bundle: Path) -> None:
    bundle.write_bytes(bundle.read_bytes()[:-100])
    assert "undamaged" in refusal(bundle).rule


def test_content_of_another_shape_is_refused(bundle: Path) -> None:
    bundle.write_bytes(HEADER + zlib.compress(b"\x93\x01\x02\x03"))
    assert "undamaged" in refusal(bundle).rule


class TestTheCommand:
    def test_names_what_is_missing_and_writes_nothing(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "skills_en.csv").write_text("conceptUri\n")
        target = tmp_path / "esco.bundle"
        assert main(["import", "--from", str(tmp_path), "--to", str(target)]) == 2
        assert "occupations_en.csv: the file is missing" in capsys.readouterr().err
        assert not target.exists()
