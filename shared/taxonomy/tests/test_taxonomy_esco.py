"""The importer reads any release and language whole, or names the file, the rule and the remedy."""

from __future__ import annotations

import csv
import io
import os
import random
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from pathways_taxonomy import ReuseLevel, SkillKind, Taxonomy, TaxonomyError, import_esco
from pathways_taxonomy.esco import COLUMNS, LANGUAGE_ROOT
from pathways_taxonomy.model import ATTRIBUTION

Table = list[list[str]]
Release = dict[str, Table]

SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"


def small_release() -> Release:
    """A release of this test's own in the form of the portal's files: two occupations, seven skills.

    Hierarchy: S > S1 > S1.1 (level two) > S1.1.1 (leaf) > mending > mending nets; languages under L.
    """
    concept = ["conceptType", "conceptUri", "preferredLabel", "altLabels", "status"]
    return {
        "occupations": [
            [*concept, "iscoGroup", "description"],
            ["Occupation", OCCUPATION + "fisher", "net fisher", "", "released", "6222", "Fishes."],
            ["Occupation", OCCUPATION + "mender", "net mender", "net fixer\nréparateur", "released", "7318", "Mends."],
        ],
        "skills": [
            [*concept, "skillType", "reuseLevel"],
            ["K", SKILL + "mending", "mending", "repairing", "released", "skill/competence", "cross-sector"],
            ["K", SKILL + "nets", "mending nets", "", "released", "skill/competence", "occupation-specific"],
            ["K", SKILL + "knots", "knots", "hitches\nbends\n", "released", "knowledge", "sector-specific"],
            ["K", SKILL + "rowing", "rowing", "", "released", "skill/competence", ""],
            ["K", SKILL + "weather", "weather", "", "released", "", "transversal"],
            ["K", SKILL + "Frisian", "Frisian", "", "released", "skill/competence", "transversal"],
            ["K", SKILL + "write-Frisian", "write Frisian", "", "released", "skill/competence", "transversal"],
        ],
        "skillGroups": [
            ["conceptType", "conceptUri", "preferredLabel", "status"],
            *(["SkillGroup", SKILL + code, f"group {code}", "released"] for code in GROUPS),
            ["SkillGroup", LANGUAGE_ROOT, "languages", "released"],
        ],
        "ISCOGroups": [
            ["conceptUri", "code", "preferredLabel", "status"],
            *(["", code, f"ISCO {code}", "released"] for code in ("6", "7", "6222", "7318")),
        ],
        "broaderRelationsSkillPillar": [
            ["conceptType", "conceptUri", "broaderType", "broaderUri"],
            *(
                ["", SKILL + below, "", above if above == LANGUAGE_ROOT else SKILL + above]
                for below, above in (
                    ("S1", "S"),
                    ("S1.1", "S1"),
                    ("S1.1.1", "S1.1"),
                    ("S1.1.2", "S1.1"),
                    ("S2", "S"),
                    ("mending", "S1.1.1"),
                    ("nets", "mending"),
                    ("nets", "S1.1.2"),
                    ("knots", "S1.1.2"),
                    ("knots", "S2"),
                    ("rowing", "S2"),
                    ("weather", "S1.1"),
                    ("Frisian", LANGUAGE_ROOT),
                    ("write-Frisian", "Frisian"),
                )
            ),
        ],
        "occupationSkillRelations": [
            ["occupationUri", "relationType", "skillType", "skillUri"],
            *(
                [OCCUPATION + occupation, kind, "", SKILL + skill]
                for occupation, kind, skill in (
                    ("fisher", "essential", "rowing"),
                    ("fisher", "essential", "knots"),
                    ("fisher", "optional", "nets"),
                    ("mender", "essential", "nets"),
                )
            ),
        ],
    }


GROUPS = ("S", "S1", "S1.1", "S1.1.1", "S1.1.2", "S2")


def as_csv(table: Table) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    return text.getvalue().encode("utf-8-sig")


def as_zips(release: Release, folder: Path, version: str = "v9.0.0", language: str = "en") -> Path:
    """Two ZIPs as the portal serves them: concepts with the language in their names, relations without."""
    folder.mkdir(exist_ok=True)
    parts = {
        f"ESCO dataset - {version} - classification - {language} - csv.zip": f"_{language}",
        f"ESCO dataset - {version} - classification - relations - csv.zip": "",
    }
    for (name, suffix), relations in zip(parts.items(), (False, True), strict=True):
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for stem, table in release.items():
                if ("Relations" in stem) is relations:
                    archive.writestr(f"{stem}{suffix}.csv", as_csv(table))
    return folder


def as_folder(release: Release, folder: Path, suffix: str = "_en") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for stem, table in release.items():
        (folder / f"{stem}{suffix}.csv").write_bytes(as_csv(table))
    return folder


def refusal(source: Path, **choice: str) -> TaxonomyError:
    with pytest.raises(TaxonomyError) as caught:
        import_esco(source, **choice)
    assert caught.value.remedy
    return caught.value


def labels(concepts: Iterable[object]) -> list[str]:
    return sorted(getattr(each, "label") for each in concepts)  # noqa: B009


def assert_nested(taxonomy: Taxonomy) -> None:
    """Same parent, same leaf group; same leaf group, same level two: credit can be telescoped."""
    leaf_of: dict[str, str | None] = {}
    level_two_of: dict[str, str | None] = {}
    for skill in taxonomy.skills:
        parent, leaf, level_two = taxonomy.nested_path(skill.code)
        assert leaf is not None
        assert level_two is not None
        assert level_two_of.setdefault(leaf, level_two) == level_two
        if parent is not None:
            assert leaf_of.setdefault(parent, leaf) == leaf
            assert taxonomy.nested_path(parent).leaf_group == leaf


class TestAWholeRelease:
    def test_is_read_from_its_zips_and_says_release_and_language(self, tmp_path: Path) -> None:
        imported = import_esco(as_zips(small_release(), tmp_path / "esco"))
        taxonomy = imported.taxonomy
        assert (taxonomy.name, taxonomy.release, taxonomy.language) == ("ESCO", "v9.0.0", "en")
        assert taxonomy.attribution == ATTRIBUTION
        counts = taxonomy.counts
        assert (counts.occupations, counts.skills, counts.relations) == (2, 7, 4)
        assert (counts.skill_groups, counts.isco_groups) == (7, 4)
        assert (counts.alternative_skill_labels, counts.alternative_occupation_labels) == (3, 2)
        assert not list((tmp_path / "esco").glob("*.csv")), "nothing is unpacked"

    def test_is_the_same_from_a_folder_in_another_order(self, tmp_path: Path) -> None:
        release = small_release()
        from_zips = import_esco(as_zips(release, tmp_path / "zips")).taxonomy
        for table in release.values():
            rows = table[1:]
            random.Random(7).shuffle(rows)
            table[1:] = rows
        from_folder = import_esco(as_folder(release, tmp_path / "ESCO 9.0.0" / "csv").parent).taxonomy
        assert from_folder.content == from_zips.content

    def test_without_a_version_in_any_name_is_of_an_unstated_release(self, tmp_path: Path) -> None:
        source = as_folder(small_release(), tmp_path / "esco")
        assert import_esco(source).taxonomy.release == "unstated"
        assert import_esco(source, release="1.2.0").taxonomy.release == "v1.2.0"

    def test_answers_what_services_ask(self, tmp_path: Path) -> None:
        taxonomy = import_esco(as_zips(small_release(), tmp_path / "esco")).taxonomy
        assert labels(taxonomy.essential_skills(OCCUPATION + "fisher")) == ["knots", "rowing"]
        assert labels(taxonomy.optional_skills(OCCUPATION + "fisher")) == ["mending nets"]
        assert labels(taxonomy.occupations_by_isco("7318")) == ["net mender"]
        assert taxonomy.occupations_by_isco("0000") == ()
        assert taxonomy.isco_groups["7"].label == "ISCO 7"
        assert taxonomy.knows_skill(SKILL + "knots")
        assert not taxonomy.knows_skill(SKILL + "S1"), "a heading is no skill"
        assert taxonomy.skill(SKILL + "knots").alternative_labels == ("hitches", "bends")
        assert taxonomy.occupation(OCCUPATION + "mender").description == "Mends."

    def test_keeps_kind_and_reuse_level_and_knows_a_language_by_its_branch(self, tmp_path: Path) -> None:
        taxonomy = import_esco(as_zips(small_release(), tmp_path / "esco")).taxonomy
        kinds = {skill.label: skill.kind for skill in taxonomy.skills}
        assert kinds["knots"] is SkillKind.KNOWLEDGE
        assert kinds["rowing"] is SkillKind.SKILL
        assert kinds["weather"] is SkillKind.UNSPECIFIED
        assert kinds["write Frisian"] is kinds["Frisian"] is SkillKind.LANGUAGE
        assert taxonomy.skill(SKILL + "nets").reuse_level is ReuseLevel.OCCUPATION_SPECIFIC
        assert taxonomy.skill(SKILL + "rowing").reuse_level is ReuseLevel.UNSPECIFIED

    def test_gives_each_skill_one_nested_path(self, tmp_path: Path) -> None:
        taxonomy = import_esco(as_zips(small_release(), tmp_path / "esco")).taxonomy
        assert_nested(taxonomy)
        # A skill above comes before a heading, and its branch is followed, whatever else is stated.
        assert set(taxonomy.parents(SKILL + "nets")) == {SKILL + "mending", SKILL + "S1.1.2"}
        assert taxonomy.nested_path(SKILL + "nets") == (SKILL + "mending", SKILL + "S1.1.1", SKILL + "S1.1")
        # Of two headings, the one with the longer chain.
        assert taxonomy.nested_path(SKILL + "knots") == (None, SKILL + "S1.1.2", SKILL + "S1.1")
        # Short branches end where they end.
        assert taxonomy.ancestors(SKILL + "weather") == (SKILL + "S1.1",)
        assert taxonomy.ancestors(SKILL + "rowing") == (SKILL + "S2",)
        assert taxonomy.ancestors(SKILL + "write-Frisian") == (SKILL + "Frisian", LANGUAGE_ROOT)

    def test_of_two_skills_above_takes_the_one_in_the_branch_stated_for_the_skill(self, tmp_path: Path) -> None:
        release = small_release()
        broader = release["broaderRelationsSkillPillar"]
        broader.append(["", SKILL + "nets", "", SKILL + "knots"])
        taxonomy = import_esco(as_zips(release, tmp_path / "esco")).taxonomy
        # "mending" lies in S1.1.1, "knots" in S1.1.2, and so does a heading of "mending nets".
        assert taxonomy.nested_path(SKILL + "nets").parent == SKILL + "knots"
        broader.remove(["", SKILL + "nets", "", SKILL + "S1.1.2"])
        broader.append(["", SKILL + "nets", "", SKILL + "S1.1.1"])
        taxonomy = import_esco(as_zips(release, tmp_path / "other")).taxonomy
        assert taxonomy.nested_path(SKILL + "nets").parent == SKILL + "mending"

    def test_takes_a_skill_that_is_essential_and_optional_as_essential(self, tmp_path: Path) -> None:
        release = small_release()
        release["occupationSkillRelations"].append([OCCUPATION + "mender", "optional", "", SKILL + "nets"])
        taxonomy = import_esco(as_zips(release, tmp_path / "esco")).taxonomy
        assert labels(taxonomy.essential_skills(OCCUPATION + "mender")) == ["mending nets"]
        assert taxonomy.optional_skills(OCCUPATION + "mender") == ()

    def test_reads_isco_codes_with_their_letter_and_labels_parted_by_bars(self, tmp_path: Path) -> None:
        release = small_release()
        release["occupations"][1][5] = "C6222"
        release["ISCOGroups"][3][1] = "C6222"
        release["occupations"][1][3] = "netter | angler"
        taxonomy = import_esco(as_zips(release, tmp_path / "esco")).taxonomy
        assert taxonomy.occupation(OCCUPATION + "fisher").isco == "6222"
        assert taxonomy.occupation(OCCUPATION + "fisher").alternative_labels == ("netter", "angler")

    def test_leaves_out_what_is_not_released_and_says_how_much(self, tmp_path: Path) -> None:
        release = small_release()
        release["skills"][4][4] = "obsolete"
        imported = import_esco(as_zips(release, tmp_path / "esco"))
        assert imported.not_released == 1
        assert imported.loose_relations == 0
        assert labels(imported.taxonomy.essential_skills(OCCUPATION + "fisher")) == ["knots"]


class TestSeveralLanguages:
    @pytest.fixture
    def two_languages(self, tmp_path: Path) -> Path:
        french = small_release()
        french["skills"][3][2] = "nœuds"
        as_zips(french, tmp_path / "esco", language="fr")
        return as_zips(small_release(), tmp_path / "esco")

    def test_one_is_chosen_by_name(self, two_languages: Path) -> None:
        taxonomy = import_esco(two_languages, language="fr").taxonomy
        assert taxonomy.language == "fr"
        assert taxonomy.skill(SKILL + "knots").label == "nœuds"

    def test_none_is_guessed(self, two_languages: Path) -> None:
        error = refusal(two_languages)
        assert error.field == "language"
        assert "en, fr" in error.rule

    def test_an_absent_one_is_refused_with_those_found(self, two_languages: Path) -> None:
        assert "en, fr" in refusal(two_languages, language="ar").rule

    def test_two_releases_are_not_mixed(self, two_languages: Path) -> None:
        as_zips(small_release(), two_languages, version="v9.1.0")
        assert refusal(two_languages, language="en").field == "release"
        assert import_esco(two_languages, language="en", release="v9.1.0").taxonomy.release == "v9.1.0"


class TestABrokenRelease:
    @pytest.mark.parametrize("stem", COLUMNS)
    def test_a_missing_file_is_named(self, tmp_path: Path, stem: str) -> None:
        release = small_release()
        del release[stem]
        error = refusal(as_zips(release, tmp_path / "esco"), language="en")
        assert error.field == f"{stem}_en.csv"
        assert "missing" in error.rule

    @pytest.mark.parametrize(
        ("stem", "column"), [(stem, column) for stem, columns in COLUMNS.items() for column in columns]
    )
    def test_a_missing_column_is_named(self, tmp_path: Path, stem: str, column: str) -> None:
        release = small_release()
        header = release[stem][0]
        header[header.index(column)] = "somethingElse"
        error = refusal(as_zips(release, tmp_path / "esco"))
        assert stem in error.field
        assert f"column {column}" in error.field

    @pytest.mark.parametrize("stem", COLUMNS)
    def test_a_file_without_rows_is_named(self, tmp_path: Path, stem: str) -> None:
        release = small_release()
        del release[stem][1:]
        error = refusal(as_zips(release, tmp_path / "esco"), language="en")
        assert stem in error.field
        assert "at least one" in error.rule

    def test_a_cut_off_row_is_named_by_its_line(self, tmp_path: Path) -> None:
        release = small_release()
        release["occupationSkillRelations"][-1].pop()
        error = refusal(as_zips(release, tmp_path / "esco"))
        assert error.field.endswith("line 5")

    def test_a_published_release_with_other_row_counts_is_refused(self, tmp_path: Path) -> None:
        error = refusal(as_zips(small_release(), tmp_path / "esco", version="v1.1.1"))
        assert "rows" in error.field
        assert "640 must be there, 7 are" in error.rule

    def test_relations_of_another_release_are_refused(self, tmp_path: Path) -> None:
        release = small_release()
        release["occupationSkillRelations"][1][3] = SKILL + "of-another-release"
        error = refusal(as_zips(release, tmp_path / "esco"))
        assert "1 of 4 are not" in error.rule

    def test_a_few_relations_without_an_end_are_left_out_and_counted(self, tmp_path: Path) -> None:
        release = small_release()
        relation = release["occupationSkillRelations"]
        relation.extend([list(relation[1]) for _ in range(250)])
        relation[1][0] = OCCUPATION + "unpublished"
        imported = import_esco(as_zips(release, tmp_path / "esco"))
        assert imported.loose_relations == 1
        assert imported.taxonomy.counts.relations == 4, "a relation counts once"

    @pytest.mark.parametrize(
        ("stem", "column", "allowed"),
        [
            ("skills", "skillType", "knowledge"),
            ("skills", "reuseLevel", "transversal"),
            ("occupationSkillRelations", "relationType", "essential or optional"),
        ],
    )
    def test_an_unknown_value_is_named_with_those_allowed(
        self, tmp_path: Path, stem: str, column: str, allowed: str
    ) -> None:
        release = small_release()
        release[stem][1][release[stem][0].index(column)] = "surprising"
        error = refusal(as_zips(release, tmp_path / "esco"))
        assert column in error.field
        assert "'surprising'" in error.rule
        assert allowed in error.rule

    def test_a_concept_that_stands_twice_is_refused(self, tmp_path: Path) -> None:
        release = small_release()
        release["skills"].append(list(release["skills"][1]))
        error = refusal(as_zips(release, tmp_path / "esco"))
        assert error.field == f"skill {SKILL}mending"
        assert error.rule == "a code stands once."

    def test_a_circle_is_refused(self, tmp_path: Path) -> None:
        release = small_release()
        release["broaderRelationsSkillPillar"].append(["", SKILL + "S", "", SKILL + "S1.1.1"])
        assert "above itself" in refusal(as_zips(release, tmp_path / "esco")).rule

    def test_an_unknown_isco_group_is_refused(self, tmp_path: Path) -> None:
        release = small_release()
        release["occupations"][1][5] = "9999"
        assert "9999" in refusal(as_zips(release, tmp_path / "esco")).rule

    def test_a_cut_off_zip_is_refused(self, tmp_path: Path) -> None:
        folder = as_zips(small_release(), tmp_path / "esco")
        broken = next(folder.glob("*relations*"))
        broken.write_bytes(broken.read_bytes()[:200])
        error = refusal(folder)
        assert error.field == broken.name
        assert "whole ZIP" in error.rule

    def test_damaged_bytes_within_a_zip_are_refused(self, tmp_path: Path) -> None:
        folder = as_zips(small_release(), tmp_path / "esco")
        broken = next(folder.glob("*relations*"))
        data = bytearray(broken.read_bytes())
        data[80:90] = bytes(10)
        broken.write_bytes(data)
        assert broken.name in refusal(folder).field

    def test_other_text_than_utf_8_is_refused(self, tmp_path: Path) -> None:
        folder = as_folder(small_release(), tmp_path / "esco")
        (folder / "skills_en.csv").write_bytes(as_csv(small_release()["skills"]) + b"\xff\xfe")
        assert "UTF-8" in refusal(folder).rule

    def test_a_folder_without_a_release_is_refused(self, tmp_path: Path) -> None:
        assert refusal(tmp_path).field == str(tmp_path)

    def test_a_place_that_does_not_exist_is_refused(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "nowhere").rule == "must exist."


@pytest.fixture(scope="module")
def official() -> Taxonomy:
    """The official release in the folder that PATHWAYS_ESCO names."""
    folder = os.environ.get("PATHWAYS_ESCO")
    if not folder:
        pytest.skip("PATHWAYS_ESCO names no folder with the official release")
    return import_esco(Path(folder), language="en", release="v1.1.1").taxonomy


class TestTheOfficialRelease:
    def test_has_the_published_counts(self, official: Taxonomy) -> None:
        counts = official.counts
        assert counts.occupations == 3_007
        assert counts.skills == 13_896
        # The file has 123,855 rows; 67 belong to one occupation that the release does not publish.
        assert counts.relations == 123_855 - 67
        assert counts.alternative_skill_labels == 97_483
        assert counts.isco_groups == 619

    def test_has_one_nested_path_for_every_skill(self, official: Taxonomy) -> None:
        assert_nested(official)
        features = {skill.code for skill in official.skills}
        for skill in official.skills:
            features.update(official.ancestors(skill.code))
        assert len(features) < 2**16, "a feature number must fit 16 bits"

    def test_finds_what_people_call_things(self, official: Taxonomy) -> None:
        for words, expected in {
            "lorry driver": "cargo vehicle driver",
            "brick layer": "bricklayer",
            "elektrician": "electrician",
            "webdeveloper": "web developer",
        }.items():
            assert official.search_occupations(words, 1)[0].occupation.label == expected
        assert official.search_skills("drive a forklift", 1)[0].skill.label == "operate forklift"

    def test_holds_every_esco_uri_of_the_starter(self, official: Taxonomy) -> None:
        from pathways_taxonomy import starter_taxonomy

        starter = starter_taxonomy()
        for skill in starter.skills:
            if skill.esco_uri is not None and skill.kind is not SkillKind.LANGUAGE:
                assert official.skill(skill.code).kind is skill.kind
                assert official.skill(skill.code).reuse_level is skill.reuse_level
        for occupation in starter.occupations:
            if occupation.esco_uri is not None:
                assert official.occupation(occupation.code).isco == occupation.isco


def test_the_command_compiles_a_release_and_says_what_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pathways_taxonomy import load_bundle
    from pathways_taxonomy.__main__ import main

    source, target = as_zips(small_release(), tmp_path / "esco"), tmp_path / "esco.bundle"
    assert main(["import", "--from", str(source), "--to", str(target)]) == 0
    said = capsys.readouterr().out
    assert "ESCO v9.0.0, language en" in said
    assert "7  skills" in said
    assert "seconds" in said
    assert ATTRIBUTION in said
    assert load_bundle(target).content == import_esco(source).taxonomy.content
