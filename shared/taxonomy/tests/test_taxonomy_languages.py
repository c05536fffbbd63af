"""A release has labels in several languages: shown to whoever reads them, found by whoever writes them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pathways_taxonomy import Taxonomy, TaxonomyError, load_bundle, starter_taxonomy, write_bundle
from pathways_taxonomy.__main__ import main
from pathways_taxonomy.starter import OTHER_LANGUAGES
from pathways_taxonomy.translating import with_language

from .test_taxonomy_esco import OCCUPATION, SKILL, as_zips, small_release

STARTER = starter_taxonomy()


@pytest.fixture
def two_languages(tmp_path: Path) -> Path:
    """A bundle of a small release in English, with French labels of the same release in French."""
    french = small_release()
    for stem, words in (("skills", {"mending": "réparation"}), ("occupations", {"net mender": "ramendeur"})):
        for row in french[stem]:
            row[2] = words.get(row[2], row[2])
    target = tmp_path / "two.bundle"
    english = as_zips(small_release(), tmp_path / "en")
    in_french = as_zips(french, tmp_path / "fr", language="fr")
    assert main(["import", "--from", str(english), "--to", str(target), "--labels", f"fr={in_french}"]) == 0
    return target


def test_a_release_is_imported_with_the_labels_of_another_language(two_languages: Path) -> None:
    loaded = load_bundle(two_languages)
    assert loaded.languages == ("en", "fr")
    assert loaded.skill_label(SKILL + "mending", "en") == "mending"
    assert loaded.skill_label(SKILL + "mending", "fr") == "réparation"
    assert loaded.occupation_label(OCCUPATION + "mender", "fr") == "ramendeur"
    assert loaded.skill_label(SKILL + "mending", "es") is None
    assert loaded.search_skills("reparation")[0].skill.code == SKILL + "mending"
    assert loaded.suggest("ramendeur").occupations[0].occupation.label == "net mender"
    assert loaded.skill(SKILL + "mending").alternative_labels == ("repairing", "réparation")


def test_another_release_or_no_language_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    english = as_zips(small_release(), tmp_path / "en")
    target = tmp_path / "never.bundle"
    command = ["import", "--from", str(english), "--to", str(target), "--labels"]
    older = as_zips(small_release(), tmp_path / "fr", version="v8.0.0", language="fr")
    for labels, told in ((f"fr={older}", "v9.0.0"), (f"en={english}", "another than en")):
        assert main([*command, labels]) == 2
        assert told in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*command, "french.zip"])
    assert "LANGUAGE=SOURCE" in capsys.readouterr().err
    assert not target.exists()


def test_a_bundle_of_before_there_were_languages_is_read(tmp_path: Path) -> None:
    content = msgspec.structs.replace(STARTER.content, translations=())
    fields = msgspec.msgpack.decode(msgspec.msgpack.encode(content))
    older = msgspec.msgpack.decode(msgspec.msgpack.encode(fields[:-1]), type=type(content))
    assert older == content
    path = tmp_path / "older.bundle"
    write_bundle(Taxonomy(older), path)
    assert load_bundle(path).languages == ("en",)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_every_concept_of_the_starter_has_a_label_of_its_own_in_each_language(language: str) -> None:
    skills = [STARTER.skill_label(one.code, language) for one in STARTER.skills]
    occupations = [STARTER.occupation_label(one.code, language) for one in STARTER.occupations]
    for labels in (skills, occupations):
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_a_concept_without_a_label_in_a_language_says_so() -> None:
    only = STARTER.skills[0].code
    german = with_language(STARTER, "de", {only: ("Körperpflege", "Grundpflege")})
    assert german.skill_label(only, "de") == "Körperpflege"
    assert german.skill_label(STARTER.skills[1].code, "de") is None
    assert german.search_skills("grundpflege")[0].skill.code == only
    with pytest.raises(TaxonomyError) as caught:
        with_language(german, "de", {})
    assert caught.value.field == "language"
