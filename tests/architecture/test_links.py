"""Every relative link in every Markdown file of the repository leads to something that is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest

REPOSITORY: Final = Path(__file__).resolve().parents[2]
NOT_OURS: Final = frozenset({"node_modules", "dist", "build"})
LINK: Final = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
PACKAGES: Final = ("clients/typescript",)
"""Folders whose README goes with what is published of them, and nothing else of the repository."""
CODE: Final = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)
HEADING: Final = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)


def pages() -> list[Path]:
    """Markdown files, without those of installed packages and of hidden folders."""
    return sorted(
        page
        for page in REPOSITORY.rglob("*.md")
        if not any(part in NOT_OURS or part.startswith(".") for part in page.relative_to(REPOSITORY).parts)
    )


def anchors_of(text: str) -> set[str]:
    """The fragments that headings make: lower case, punctuation gone, spaces as hyphens."""
    headings = HEADING.findall(re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL))
    return {re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", heading).lower()).replace(" ", "-") for heading in headings}


def broken_links(page: Path, root: Path = REPOSITORY) -> Iterator[str]:
    """Each link of a page that leads nowhere, or out of `root`. Links to other sites are not followed."""
    for match in LINK.finditer(CODE.sub("", page.read_text("utf-8"))):
        link = match[1] or match[2]
        if re.match(r"[a-z][a-z+.-]*:", link):
            continue
        path, _, fragment = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or not target.is_relative_to(root):
            yield f"{link}: there is no such file"
        elif fragment and target.suffix == ".md" and fragment not in anchors_of(target.read_text("utf-8")):
            yield f"{link}: the page has no such heading"


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    assert list(broken_links(page)) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_page_of_a_package_links_to_nothing_that_the_package_lacks(package: str) -> None:
    text = CODE.sub("", (REPOSITORY / package / "README.md").read_text("utf-8"))
    links = [match[1] or match[2] for match in LINK.finditer(text)]
    assert [link for link in links if not link.startswith("https://")] == [], "a registry shows it alone"


def test_the_pages_of_a_newcomer_are_among_those_looked_at() -> None:
    looked_at = {str(page.relative_to(REPOSITORY)) for page in pages()}
    assert {"README.md", "CONTRIBUTING.md", "docs/journeys.md"} <= looked_at


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    tmp_path.with_name("outside.md").touch()
    page = tmp_path / "page.md"
    page.write_text(
        "# A Heading\n[there](page.md) [also](#a-heading) [gone](gone.py) [no heading](#other) [out](../outside.md)\n"
        "`[code](not/looked/at.py)` [elsewhere](https://example.org/x)\n[named]: lost.md\n",
        "utf-8",
    )
    assert [problem.split(":")[0] for problem in broken_links(page, tmp_path)] == [
        "gone.py", "#other", "../outside.md", "lost.md",
    ]  # fmt: skip
