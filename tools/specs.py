"""Writes each service's OpenAPI document beside it, and the combined one beside the clients that are made of it.

Run `python -m tools.specs` after changing a route; add `--check` to compare only. Nothing is connected: the apps are
made from specimen settings, as in production, so that helpers of development are in no document.
"""

import argparse
import inspect
import json
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args

from fastapi import FastAPI
from pathways_chassis.settings import Environment, ServiceSettings
from pathways_contracts.registry import Service
from pydantic import SecretStr

from tools.combined import combined

ROOT: Final = Path(__file__).resolve().parents[1]
COMBINED: Final = "clients/openapi.json"
SPECIMENS: Final[Mapping[type, str]] = {
    str: "specimen",
    Path: "specimen",
    SecretStr: "postgresql://specimen@127.0.0.1/specimen",
}


def specimen(settings_class: type[ServiceSettings]) -> ServiceSettings:
    """Settings with a value of the right type wherever one is required. Raises `KeyError` for a type without one."""
    values: dict[str, Any] = {
        name: SPECIMENS[next(kind for kind in (field.annotation, *get_args(field.annotation)) if kind in SPECIMENS)]
        for name, field in settings_class.model_fields.items()
        if field.is_required()
    }
    # Not checked against each other: what production has to name, nothing here connects to.
    return settings_class.model_construct(**{**values, "environment": Environment.PRODUCTION})


def app_of(service: str) -> FastAPI:
    """The app of a service, connected to nothing."""
    settings = [
        member
        for _, member in inspect.getmembers(import_module(f"{service}_svc.settings"), inspect.isclass)
        if issubclass(member, ServiceSettings) and member.__module__ == f"{service}_svc.settings"
    ]
    if len(settings) != 1:
        raise LookupError(f"{service}_svc.settings defines {len(settings)} settings classes instead of one")
    app: FastAPI = import_module(f"{service}_svc.main").create_app(specimen(settings[0]))
    return app


@cache
def specs() -> Mapping[str, str]:
    """The text of every document by its path below the repository's folder."""
    documents = {service: app_of(service).openapi() for service in Service}
    return {
        **{f"services/{service}-svc/openapi.json": _text(document) for service, document in documents.items()},
        COMBINED: _text(combined(documents)),
    }


def _text(document: Mapping[str, Any]) -> str:
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def stale(home: Path, files: Mapping[str, str]) -> list[str]:
    """The documents that are missing or differ under `home`."""
    return sorted(
        path for path, text in files.items() if not (home / path).is_file() or (home / path).read_text("utf-8") != text
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write, or with `--check` name what is stale and return 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 if something is stale")
    parser.add_argument("--into", type=Path, default=ROOT, help="the folder to write to or compare with")
    options = parser.parse_args(arguments)
    files = specs()
    differing = stale(options.into, files)
    if not options.check:
        for path in differing:
            (options.into / path).parent.mkdir(parents=True, exist_ok=True)
            (options.into / path).write_text(files[path], "utf-8")
        return 0
    for path in differing:
        print(f"stale: {path} (run make specs)", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
