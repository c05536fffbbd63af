"""The README's picture and table of parameters are true."""

import re
from pathlib import Path
from typing import Final

from pathways_contracts.registry import READERS, Service
from pathways_single_machine.settings import LauncherSettings

REPOSITORY: Final = Path(__file__).resolve().parents[2]
README: Final = (REPOSITORY / "README.md").read_text("utf-8")
ARROW: Final = re.compile(r"^  (\w+) -- \"([^\"]+)\" --> (\w+)$", re.MULTILINE)


def test_each_arrow_of_the_picture_is_an_event_that_its_reader_reads() -> None:
    arrows = ARROW.findall(README)
    assert {end for producer, _, reader in arrows for end in (producer, reader)} == {
        str(service) for service in Service
    }
    for producer, events, reader in arrows:
        for event in events.split("<br/>"):
            assert Service(reader) in READERS[f"{producer}.{event}"], f"{reader} does not read {producer}.{event}"


def test_each_parameter_is_passed_on_by_make_and_has_the_default_that_is_stated() -> None:
    options_of_run, _ = (REPOSITORY / "Makefile").read_text("utf-8").split(".DEFAULT_GOAL")
    fields = LauncherSettings.model_fields
    stated = {
        name: default
        for names, defaults in re.findall(r"^\| ((?:`[A-Z]+`\s?)+) \| ([^|]+) \|", README, re.MULTILINE)
        for name, default in zip(re.findall(r"[A-Z]+", names), defaults.split(", "), strict=True)
    }
    passed_on = dict(re.findall(r"call option,([A-Z]+),([a-z-]+)", options_of_run))
    assert set(stated) == set(passed_on)
    for name, default in stated.items():
        field = fields[passed_on[name].replace("-", "_")]
        assert default.strip("`") == str(field.default) or field.default is None, name


def test_the_attribution_that_esco_asks_for_stands_in_the_readme() -> None:
    assert "\nThis service uses the ESCO classification of the European Commission.\n" in README
