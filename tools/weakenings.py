"""Do the tests notice what is taken out? Weakens a copy of the code, one thing at a time, and runs a test.

Run `python -m tools.weakenings [part of a name ...]`. What is taken out, and which test has to notice, is data:
`weakenings.toml`. A weakening counts as noticed when that test fails, and not when it cannot begin. Without any
weakening the same tests have to pass. Results go to `docs/weakenings.json`, the page `docs/weakenings.md` is made from
them; `--page` makes it without running anything.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

ROOT: Final = Path(__file__).resolve().parents[1]
DATA: Final = Path(__file__).with_suffix(".toml")
RESULTS: Final = ROOT / "docs" / "weakenings.json"
GUARDS: Final = ROOT / "docs" / "guards_taken_out.json"
PAGE: Final = ROOT / "docs" / "weakenings.md"
MEMBERS: Final = ("shared/*", "services/*", "deploy/single_machine")
COPIED: Final = ("shared", "services", "deploy", "tests", "conftest.py", "pyproject.toml")
NOT_COPIED: Final = shutil.ignore_patterns("__pycache__", ".run", "node_modules", "*.pyc")
TEST_SECONDS: Final = 1_200
FAILED: Final = 1


class Weakening(BaseModel):
    """One thing that is taken out: `old` becomes `new` in a file, and a test must fail. `row`: of the failure table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: str
    what: str
    file: str
    old: Annotated[str, Field(min_length=1)]
    new: str
    test: str

    @property
    def over_processes(self) -> bool:
        """Whether the test runs against five real processes."""
        return self.test.startswith("tests/journey/")

    def found_in(self, tree: Path) -> int:
        """How often the text stands in its file."""
        return (tree / self.file).read_text("utf-8").count(self.old)


Result = Mapping[str, Any]
"""What became of a weakening: row, what, file, test, over_processes, noticed, seconds."""


def weakenings() -> tuple[Weakening, ...]:
    """All of them, in the order of the file."""
    return tuple(Weakening.model_validate(one) for one in tomllib.loads(DATA.read_text("utf-8"))["weakening"])


def complaints() -> Iterator[str]:
    """What of the data does not fit the code any more."""
    for one in weakenings():
        if (times := one.found_in(ROOT)) != 1:
            yield f"{one.what}: what is taken out stands {times} times in {one.file}"
        file, _, name = one.test.partition("::")
        if f"def {name}(" not in (ROOT / file).read_text("utf-8"):
            yield f"{one.what}: {file} has no {name}"


def copy_to(folder: Path) -> Path:
    """A copy of the code and its tests."""
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=NOT_COPIED)
        else:
            shutil.copy2(source, target)
    return folder


def environment_of(tree: Path) -> dict[str, str]:
    """An environment in which this process and those that it starts run the code of a copy."""
    members = [str(path) for pattern in MEMBERS for path in sorted(tree.glob(pattern)) if path.is_dir()]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(members), "PYTHONDONTWRITEBYTECODE": "1"}


def run_tests(tree: Path, tests: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run tests of a copy against the code of that copy, in this process and in those that it starts."""
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "-rfE", *tests]
    return subprocess.run(  # noqa: S603  # our own tests
        command, cwd=tree, env=environment_of(tree), capture_output=True, text=True, timeout=TEST_SECONDS, check=False
    )


def is_noticed(tree: Path, weakening: Weakening) -> bool:
    """Whether the test fails on the weakened copy; the copy is mended again."""
    path = tree / weakening.file
    before = path.read_text("utf-8")
    if before.count(weakening.old) != 1:
        raise LookupError(f"{weakening.what}: what is taken out stands {before.count(weakening.old)} times in its file")
    path.write_text(before.replace(weakening.old, weakening.new), "utf-8")
    try:
        done = run_tests(tree, [weakening.test])
    finally:
        path.write_text(before, "utf-8")
    name = weakening.test.partition("::")[2]
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED ") and name in line]
    if done.returncode not in (0, FAILED) or (done.returncode == FAILED and not failed):
        print(f"{weakening.what}: the test could not begin\n{done.stdout[-3000:]}", file=sys.stderr)
    return done.returncode == FAILED and bool(failed)


def judge(chosen: Sequence[Weakening], workers: int) -> Iterator[Result]:
    """Make each weakening in turn, in as many copies as there are workers."""
    with tempfile.TemporaryDirectory(prefix="pathways-weakenings-") as folder:
        trees: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            trees.put(copy_to(Path(folder, str(number))))

        def one(weakening: Weakening) -> Result:
            tree, started = trees.get(), time.monotonic()
            try:
                noticed = is_noticed(tree, weakening)
            finally:
                trees.put(tree)
            shown = weakening.model_dump(include={"row", "what", "file", "test"})
            seconds = round(time.monotonic() - started, 1)
            print(f"{'noticed' if noticed else 'SURVIVED'}: {weakening.what} ({seconds} s)", flush=True)
            return {**shown, "over_processes": weakening.over_processes, "noticed": noticed, "seconds": seconds}

        with ThreadPoolExecutor(workers) as pool:
            yield from pool.map(one, chosen)


def red_unweakened(chosen: Sequence[Weakening]) -> frozenset[str]:
    """The tests that fail on a copy from which nothing was taken: they can show nothing."""
    with tempfile.TemporaryDirectory(prefix="pathways-weakenings-") as folder:
        done = run_tests(copy_to(Path(folder)), sorted({weakening.test for weakening in chosen}))
    tests = {weakening.test for weakening in chosen}
    if done.returncode not in (0, FAILED):
        return frozenset(tests)
    said = [line for line in done.stdout.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    return frozenset(test for test in tests if any(test in line for line in said))


def _others(guards: Mapping[str, str]) -> str:
    others = [f"`{guard}`: {what}" for guard, what in guards.items() if what != "noticed"]
    return f"Not noticed: {'; '.join(others)}." if others else ""


def page(results: Sequence[Result], guards: Mapping[str, str]) -> str:
    """The page that shows the results; `guards`: what became of each guard that was taken out."""
    noticed = sum(result["noticed"] for result in results)
    processes = sum(result["over_processes"] for result in results)
    lines = [
        "# What the tests notice",
        "",
        "Generated by `make weakenings` from [weakenings.toml](../tools/weakenings.toml): what each line names was",
        "taken out of a copy of the code, and the test beside it was run. With nothing taken out the same tests pass.",
        "",
        f"{len(results)} weakenings, {noticed} noticed; {processes} of them have a test over five real processes.",
        "",
        f"Beside them {len(guards)} guards were taken out one by one by `python -m tools.guards_taken_out`, and",
        f"{list(guards.values()).count('noticed')} were noticed by the test of that guard: a request to the running",
        f"services each ([guards_taken_out.json](guards_taken_out.json)). {_others(guards)}",
        "",
        "| row of the failure table | taken out | test that must fail | noticed |",
        "| --- | --- | --- | --- |",
    ]
    for result in results:
        file, _, name = result["test"].partition("::")
        test = f"[{name or Path(file).name}](../{file})"
        said = "yes" if result["noticed"] else "**no**"
        lines.append(f"| {result['row']} | [{result['what']}](../{result['file']}) | {test} | {said} |")
    return "\n".join([*lines, ""])


def keep(told: Sequence[Result], guards: Mapping[str, str]) -> None:
    """Write the results, and the page that is made from them."""
    RESULTS.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    PAGE.write_text(page(told, guards), "utf-8")


def main() -> int:
    """Judge all weakenings, or those whose name holds one of the words. Returns 1 where one is not noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="only weakenings whose row, name or test holds one of these")
    parser.add_argument("--workers", type=int, default=1, help="copies that are tested side by side")
    parser.add_argument("--check", action="store_true", help="does the data still fit the code? Run nothing")
    parser.add_argument("--page", action="store_true", help="make the page from the kept results, and run nothing")
    options = parser.parse_args()
    if options.check:
        wrong = list(complaints())
        print("".join(f"{one}\n" for one in wrong), end="")
        return int(bool(wrong))
    kept: list[Result] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else []
    everything = weakenings()
    guards: dict[str, str] = json.loads(GUARDS.read_text("utf-8")) if GUARDS.is_file() else {}
    if options.page:
        PAGE.write_text(page(kept, guards), "utf-8")
        return 0
    chosen = [
        one
        for one in everything
        if not options.words or any(word in f"{one.row} {one.what} {one.test}" for word in options.words)
    ]
    if not chosen or any(complaints()):
        print("none was named, or the data does not fit the code: see --check", file=sys.stderr)
        return 1
    red = red_unweakened(chosen)
    print("".join(f"shows nothing, it fails with nothing taken out: {test}\n" for test in sorted(red)), end="")
    results = {result["what"]: result for result in kept}
    for result in judge([one for one in chosen if one.test not in red], options.workers):
        results[result["what"]] = result
        keep([results[one.what] for one in everything if one.what in results], guards)
    told = [results[one.what] for one in everything if one.what in results]
    return int(bool(red) or not all(result["noticed"] for result in told))


if __name__ == "__main__":
    sys.exit(main())
