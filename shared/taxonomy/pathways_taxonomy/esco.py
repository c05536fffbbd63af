"""Imports an official ESCO release from the portal's ZIPs or an unpacked folder, any release and language."""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from pathways_taxonomy.build import build_taxonomy
from pathways_taxonomy.model import (
    ATTRIBUTION,
    IscoGroup,
    Occupation,
    Relation,
    ReuseLevel,
    Skill,
    SkillKind,
    Taxonomy,
    TaxonomyError,
)

if TYPE_CHECKING:
    from _csv import Reader

UNSTATED: Final = "unstated"

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "occupations": ("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "description"),
    "skills": ("conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels"),
    "skillGroups": ("conceptUri", "preferredLabel"),
    "ISCOGroups": ("code", "preferredLabel"),
    "broaderRelationsSkillPillar": ("conceptUri", "broaderUri"),
    "occupationSkillRelations": ("occupationUri", "relationType", "skillUri"),
}

# Rows per file as the portal publishes them. A release that is not listed is only checked for emptiness.
PUBLISHED_ROWS: Final[Mapping[str, Mapping[str, int]]] = {
    "v1.1.1": {
        "occupations": 3_007,
        "skills": 13_896,
        "skillGroups": 640,
        "ISCOGroups": 619,
        "broaderRelationsSkillPillar": 20_656,
        "occupationSkillRelations": 123_855,
    },
}

KINDS: Final[Mapping[str, SkillKind]] = {
    "skill/competence": SkillKind.SKILL,
    "skill": SkillKind.SKILL,
    "knowledge": SkillKind.KNOWLEDGE,
    "language": SkillKind.LANGUAGE,
    "attitude": SkillKind.ATTITUDE,
    "": SkillKind.UNSPECIFIED,
}
LANGUAGE_ROOT: Final = "http://data.europa.eu/esco/skill/e35a5936-091d-4e87-bafe-f264e55bd656"
DOWNLOAD: Final = "Download it from the ESCO portal (content: classification, format: CSV)"

# The portal's own files hold a few relations of concepts that they do not publish. More than this share of
# all relations means that files of different releases were mixed.
LOOSE_SHARE: Final = 1 / 200

_FILE: Final = re.compile(r"(?P<stem>[A-Za-z]+)(?:_(?P<language>[a-z]{2,3}))?\.csv")
_RELEASE: Final = re.compile(r"(?<![A-Za-z0-9])v?(\d+\.\d+(?:\.\d+)?)(?![\d.]*\d)")


@dataclass(frozen=True)
class _Source:
    """One CSV file of the release and how to open it."""

    stem: str
    language: str | None
    release: str | None
    shown: str
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True)
class EscoImport:
    """A taxonomy read from a release, and what the import saw on the way."""

    taxonomy: Taxonomy
    files: tuple[str, ...]
    not_released: int
    """Concepts left out because their status is not `released`."""
    loose_relations: int
    """Relations left out because the release does not publish one of their ends (67 in v1.1.1, all of the
    occupation a9e54177-a185-404d-b6e6-15663d31137e)."""


def import_esco(source: Path, *, language: str | None = None, release: str | None = None) -> EscoImport:
    """Reads the release at `source`: a ZIP, or a folder with the ZIPs or the CSV files anywhere below it.

    `language` (ISO 639-1) and `release` (as in `v1.1.1`) choose where several lie together; the release is
    read from the name of the ZIP or folder and is `unstated` where no name says it. Raises TaxonomyError
    naming the file, the rule and the remedy; nothing is returned of a release that is not whole.
    """
    found = list(_sources(source))
    if not found:
        raise TaxonomyError(
            str(source),
            "must hold the CSV files of an ESCO release.",
            f"{DOWNLOAD} and name the ZIP or its folder.",
        )
    release = _chosen("release", release and _as_release(release), {each.release for each in found})
    found = [each for each in found if each.release in (release, None)]
    language = _chosen("language", language, {each.language for each in found if each.stem == "skills"})
    if language is None:
        raise _missing("skills", language, release)
    files = {stem: _file(found, stem, language, release) for stem in COLUMNS}

    skipped: set[str] = set()
    rows = {stem: _Rows(files[stem], release, skipped) for stem in COLUMNS}
    groups = {uri: label for uri, label in rows["skillGroups"] if uri not in skipped}
    broader: dict[str, list[str]] = {}
    for below, above in rows["broaderRelationsSkillPillar"]:
        broader.setdefault(_same(below), []).append(_same(above))
    skills = list(_skills(rows["skills"], _below(LANGUAGE_ROOT, broader)))
    occupations = [
        Occupation(_same(uri), label, _labels(others), isco.removeprefix("C"), description)
        for uri, isco, label, others, description in rows["occupations"]
    ]
    relations, loose = _relations(
        rows["occupationSkillRelations"],
        files["occupationSkillRelations"],
        {each.code for each in occupations},
        {each.code for each in skills},
        skipped,
    )
    taxonomy = build_taxonomy(
        name="ESCO",
        release=release or UNSTATED,
        language=language,
        attribution=ATTRIBUTION,
        skills=skills,
        groups=groups,
        occupations=occupations,
        isco_groups=[IscoGroup(code.removeprefix("C"), label) for code, label in rows["ISCOGroups"]],
        broader={
            below: [each for each in above if each not in skipped]
            for below, above in broader.items()
            if below not in skipped
        },
        relations=relations,
    )
    return EscoImport(taxonomy, tuple(files[stem].shown for stem in COLUMNS), len(skipped), loose)


def _skills(rows: Iterable[list[str]], languages: set[str]) -> Iterator[Skill]:
    for uri, kind, reuse, label, others in rows:
        if kind not in KINDS:
            raise TaxonomyError(
                f"skillType of {uri}",
                f"{kind!r} must be one of {', '.join(filter(None, KINDS))}.",
                "Add the new kind to KINDS.",
            )
        try:
            reuse_level = ReuseLevel(reuse) if reuse else ReuseLevel.UNSPECIFIED
        except ValueError:
            known = ", ".join(ReuseLevel)
            raise TaxonomyError(
                f"reuseLevel of {uri}", f"{reuse!r} must be one of {known}.", "Add it to ReuseLevel."
            ) from None
        code = _same(uri)
        yield Skill(
            code,
            label,
            _labels(others),
            SkillKind.LANGUAGE if code in languages else KINDS[kind],
            reuse_level,
        )


def _relations(
    rows: Iterable[list[str]], source: _Source, occupations: set[str], skills: set[str], skipped: set[str]
) -> tuple[list[Relation], int]:
    """The relations between published concepts, and how many hang loose."""
    kept: list[Relation] = []
    loose = 0
    for occupation, kind, skill in rows:
        if kind not in ("essential", "optional"):
            raise TaxonomyError(
                f"relationType in {source.shown}",
                f"{kind!r} must be essential or optional.",
                f"{DOWNLOAD} again.",
            )
        if occupation in occupations and skill in skills:
            kept.append(Relation(_same(occupation), _same(skill), kind == "essential"))
        elif occupation not in skipped and skill not in skipped:
            loose += 1
    if loose > LOOSE_SHARE * (loose + len(kept)):
        raise TaxonomyError(
            source.shown,
            f"its relations must be between concepts of the release; {loose} of {loose + len(kept)} are not.",
            "Use the files of one and the same release.",
        )
    return kept, loose


def _below(root: str, broader: Mapping[str, Sequence[str]]) -> set[str]:
    narrower: dict[str, list[str]] = {}
    for below, above in broader.items():
        for each in above:
            narrower.setdefault(each, []).append(below)
    reached: set[str] = set()
    waiting = [root]
    while waiting:
        for each in narrower.get(waiting.pop(), ()):
            if each not in reached:
                reached.add(each)
                waiting.append(each)
    return reached


def _labels(text: str) -> str:
    """Labels one a line; some files of the portal part them by bars instead."""
    if "|" in text:
        text = text.replace("|", "\n")
    return "\n".join(label for line in text.split("\n") if (label := line.strip()))


def _same(uri: str) -> str:
    # The relation files repeat each URI up to a hundred times; one object each keeps the import small.
    return sys.intern(uri)


def _as_release(text: str) -> str:
    return text if text.startswith("v") else f"v{text}"


def _chosen(what: str, asked: str | None, found: set[str | None]) -> str | None:
    named = sorted(each for each in found if each is not None)
    if asked is not None:
        if named and asked not in named:
            raise TaxonomyError(
                what, f"{asked!r} must be among those found: {', '.join(named)}.", f"{DOWNLOAD}, or name another."
            )
        return asked
    if len(named) > 1:
        raise TaxonomyError(what, f"one must be chosen of {', '.join(named)}.", f"Name it with --{what}.")
    return named[0] if named else None


def _file(found: list[_Source], stem: str, language: str, release: str | None) -> _Source:
    # The releases differ in whether the relation files carry a language in their name.
    fitting = [each for each in found if each.stem == stem and each.language in (language, None)]
    if not fitting:
        raise _missing(stem, language, release)
    return min(fitting, key=lambda each: (each.language is None, each.shown))


def _missing(stem: str, language: str | None, release: str | None) -> TaxonomyError:
    return TaxonomyError(
        f"{stem}_{language}.csv" if language else f"{stem}.csv",
        f"the file is missing (release {release or UNSTATED}, language {language or UNSTATED}).",
        f"{DOWNLOAD} and put it beside the others; relations come in a ZIP of their own in some releases.",
    )


def _sources(place: Path) -> Iterator[_Source]:
    if place.is_dir():
        inside = sorted(each for each in place.rglob("*") if each.is_file())
    elif place.is_file():
        inside = [place]
    else:
        raise TaxonomyError(str(place), "must exist.", f"{DOWNLOAD} and name the ZIP or its folder.")
    for path in inside:
        # Only names from the given place downwards say a release: a folder above may carry any number.
        names = (*path.relative_to(place).parts, place.name)
        if path.suffix.lower() == ".zip":
            yield from _sources_in_zip(path, names)
        elif named := _FILE.fullmatch(path.name):
            yield _Source(named["stem"], named["language"], _release_in(names), str(path), partial(_open_file, path))


def _sources_in_zip(path: Path, names: tuple[str, ...]) -> Iterator[_Source]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.namelist()
    except zipfile.BadZipFile as error:
        raise TaxonomyError(path.name, f"must be a whole ZIP ({error}).", f"{DOWNLOAD} again.") from error
    for member in sorted(members):
        if named := _FILE.fullmatch(member.rsplit("/", 1)[-1]):
            yield _Source(
                named["stem"],
                named["language"],
                _release_in((member, *names)),
                f"{path.name}: {member}",
                partial(_open_member, path, member),
            )


def _open_file(path: Path) -> IO[bytes]:
    return path.open("rb")


def _open_member(path: Path, member: str) -> IO[bytes]:
    with zipfile.ZipFile(path) as archive:
        return archive.open(member)


def _release_in(names: Iterable[str]) -> str | None:
    for name in names:
        if said := _RELEASE.search(name):
            return f"v{said[1]}"
    return None


class _Rows:
    """The rows of one file, cut down to the columns in COLUMNS, checked while they are read."""

    def __init__(self, source: _Source, release: str | None, skipped: set[str]) -> None:
        self._source = source
        self._columns = COLUMNS[source.stem]
        self._published = PUBLISHED_ROWS.get(release or "", {}).get(source.stem)
        self._skipped = skipped

    def __iter__(self) -> Iterator[list[str]]:
        with _csv_reader(self._source) as reader:
            header: list[str] = next(reader, [])
            absent = [column for column in self._columns if column not in header]
            if absent:
                raise TaxonomyError(
                    f"{self._source.shown}, column {', '.join(absent)}",
                    f"the column must be there; found: {', '.join(header) or 'nothing'}.",
                    f"{DOWNLOAD} again, unchanged.",
                )
            at = [header.index(column) for column in self._columns]
            status = header.index("status") if "status" in header else None
            uri = header.index("conceptUri") if "conceptUri" in header else None
            rows = 0
            for row in reader:
                if not row:
                    continue
                rows += 1
                if len(row) != len(header):
                    raise TaxonomyError(
                        f"{self._source.shown}, line {reader.line_num}",
                        f"a row must have {len(header)} cells, this one has {len(row)}.",
                        f"{DOWNLOAD} again, unchanged.",
                    )
                if status is not None and uri is not None and row[status] not in ("released", ""):
                    self._skipped.add(row[uri])
                    continue
                yield [row[each].strip() for each in at]
        expected = rows if self._published is None else self._published
        if rows == 0 or rows != expected:
            raise TaxonomyError(
                f"{self._source.shown}, rows",
                f"{expected or 'at least one'} must be there, {rows} are.",
                f"{DOWNLOAD} again: this copy is not whole.",
            )


@contextmanager
def _csv_reader(source: _Source) -> Iterator[Reader]:
    limit = csv.field_size_limit(1 << 24)
    try:
        with source.open() as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
            yield csv.reader(text, strict=True)
    except (csv.Error, UnicodeDecodeError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise TaxonomyError(
            source.shown, f"must be readable CSV in UTF-8 ({error}).", f"{DOWNLOAD} again, unchanged."
        ) from error
    finally:
        csv.field_size_limit(limit)
