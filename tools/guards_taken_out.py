"""Does every guard's test notice when that guard alone is not asked? One stack, one test a guard, over real processes.

Run `python -m tools.guards_taken_out`. In a copy of the code, a guard whose name a file holds is not asked. Each test
of `tests/journey/test_refusals_of_*.py` writes the name of its guard there for the moment of its request, and what the
request then does is undone, so that the scenes of the other tests stay as they are. A guard counts as noticed when its
test fails because of the answer. Results go to `docs/guards_taken_out.json`.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from tools.weakenings import GUARDS, copy_to, environment_of

SECONDS: Final = 1_800
NOTICED: Final = "noticed"

_NAME: Final = "f\"{guard.__module__.rpartition('.')[2]}.{guard.__name__}\""
CHANGES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "shared/chassis/pathways_chassis/machine.py": (
        ("from collections.abc import", "import os\nfrom contextvars import ContextVar\nfrom collections.abc import"),
        (
            "    violations = [violation for guard in guards if (violation := guard(facts)) is not None]\n",
            '    with open(os.environ["GUARD_TAKEN_OUT"]) as file:\n'
            "        taken_out = file.read()\n"
            "    violations = []\n"
            "    for guard in guards:\n"
            "        violation = guard(facts)\n"
            f"        if violation is not None and taken_out == {_NAME}:\n"
            "            PASSED.set(True)\n"
            "        elif violation is not None:\n"
            "            violations.append(violation)\n",
        ),
        ("def require(", 'PASSED = ContextVar("PASSED", default=False)\n\n\ndef require('),
    ),
    "shared/chassis/pathways_chassis/http/route.py": (
        (
            "            if response.status_code >= 400:\n                await session.rollback()\n",
            "            from pathways_chassis.machine import PASSED\n\n"
            "            if response.status_code >= 400 or PASSED.get():\n                await session.rollback()\n",
        ),
    ),
    "tests/journey/refusals.py": (
        (
            "    status, problem, published = await _ask(scene, request)\n",
            "    import os, pathlib\n"
            '    file = pathlib.Path(os.environ["GUARD_TAKEN_OUT"])\n'
            "    file.write_text(str(case))\n"
            "    try:\n"
            "        status, problem, published = await _ask(scene, request)\n"
            "    finally:\n"
            '        file.write_text("")\n',
        ),
    ),
}
"""What makes the copy: text that stands once in a file, and what it becomes."""


def take_out(tree: Path) -> None:
    """Change the copy so that one guard at a time is not asked. Raises `LookupError` for text that is not there."""
    for name, changes in CHANGES.items():
        text = (tree / name).read_text("utf-8")
        for old, new in changes:
            if text.count(old) != 1:
                raise LookupError(f"{name}: {old!r} stands there {text.count(old)} times")
            text = text.replace(old, new)
        (tree / name).write_text(text, "utf-8")


def judge(tree: Path, part: str) -> dict[str, str]:
    """Run the tests of guards in files with this part in their name.

    Returns what became of each guard: `noticed`, `survived`, or why it was not judged.
    """
    file, report = tree / "guard_taken_out", tree / "report.xml"
    file.write_text("")
    named = (*tree.glob("tests/journey/test_refusals_of_*.py"), tree / "tests/journey/test_with_edited_pathways.py")
    tests = [str(path) for path in sorted(named) if part in path.name]
    command = [sys.executable, "-m", "pytest", "-q", "--tb=line", "-k", "test_guard", f"--junitxml={report}", *tests]
    environment = {**environment_of(tree), "GUARD_TAKEN_OUT": str(file)}
    done = subprocess.run(  # noqa: S603  # our own tests
        command, cwd=tree, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    if not report.is_file():
        raise RuntimeError(done.stdout[-3000:] + done.stderr[-3000:])
    return dict(_told(case) for case in ElementTree.parse(report).iter("testcase"))  # noqa: S314  # our own report


def _told(case: ElementTree.Element) -> tuple[str, str]:
    guard = case.attrib["name"].partition("[")[2].rpartition("-")[0]
    failure = case.find("failure")
    if failure is None:
        return guard, "survived" if case.find("error") is None else "not begun"
    message = failure.attrib.get("message", "")
    return guard, NOTICED if is_about_the_answer(guard, message) else f"not judged: {message[:200]}"


def is_about_the_answer(guard: str, message: str) -> bool:
    """Whether a test failed because of what its request was answered: not 422, not this rule, or no problem at all."""
    other_status = re.match(rf"AssertionError: {re.escape(guard)}: (?!422)\d{{3}} ", message)
    return other_status is not None or message.startswith(("AssertionError: [{'field'", "KeyError: 'problem'"))


def main() -> int:
    """Judge all guards, or those of some files. Returns 1 where one is not noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="", help="only test files with this in their name, such as `travel`")
    parser.add_argument("--check", action="store_true", help="can guards still be taken out of a copy? Run nothing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pathways-guards-") as folder:
        tree = copy_to(Path(folder))
        take_out(tree)
        if options.check:
            return 0
        told = judge(tree, options.part)
    kept = json.loads(GUARDS.read_text("utf-8")) if options.part and GUARDS.is_file() else {}
    GUARDS.write_text(json.dumps(dict(sorted({**kept, **told}.items())), indent=1) + "\n", "utf-8")
    others = {guard: what for guard, what in told.items() if what != NOTICED}
    print("".join(f"{guard}: {what}\n" for guard, what in others.items()), end="")
    print(f"{len(told)} guards taken out one by one, {len(told) - len(others)} noticed")
    return int(bool(others))


if __name__ == "__main__":
    sys.exit(main())
