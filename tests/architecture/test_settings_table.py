"""The table of settings in docs/operations.md names every setting of every service, with its default, and no other."""

import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest
from pathways_chassis.settings import ServiceSettings
from pathways_contracts.registry import Service
from pydantic.fields import FieldInfo

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "operations.md"


def table() -> dict[str, str]:
    """The second column by each variable of the first. Several variables in a row have as many defaults."""
    rows: dict[str, str] = {}
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("| `PATHWAYS_"):
            variables, defaults, *_ = (cell.strip() for cell in line.strip("|").split("|"))
            names = re.findall(r"`(\w+)`", variables)
            rows.update(zip(names, defaults.split(", ") if len(names) > 1 else [defaults], strict=True))
    return rows


def settings_of(service: Service) -> dict[str, FieldInfo]:
    """Every field by its variable."""
    module = import_module(f"{service}_svc.settings")
    settings: type[ServiceSettings] = getattr(module, f"{service.capitalize()}Settings")
    return {f"PATHWAYS_{name.upper()}": field for name, field in settings.model_fields.items()}


@pytest.mark.parametrize("service", list(Service), ids=str)
def test_the_table_names_every_setting_with_its_default(service: Service) -> None:
    for variable, field in settings_of(service).items():
        stated = table().get(variable)
        assert stated is not None, f"{variable} is not in the table"
        if field.is_required():
            assert stated == "", f"{variable} is required: its default is an empty cell"
        elif field.default is not None and variable != "PATHWAYS_SERVICE_NAME":
            assert stated == f"`{field.default}`", variable


def test_the_table_names_nothing_that_no_service_reads() -> None:
    known = {variable for service in Service for variable in settings_of(service)}
    assert set(table()) - known == {"PATHWAYS_TRACE_FILE"}, "read by telemetry.py, which knows no settings"
