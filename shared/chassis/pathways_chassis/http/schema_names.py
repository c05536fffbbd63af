"""Names of schemas: `Pay` is what is told, `PayInput` what is asked for where that is closed and what is told is open.

Pydantic calls them `Pay-Output` and `Pay-Input`, and a page of them `Page_Pay_`: names that no language has for a type.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

SCHEMAS: Final = "#/components/schemas/"
_ASKED: Final = "-Input"
_TOLD: Final = "-Output"
_PAGE: Final = re.compile("^Page_(.+)_$")


def name_plainly(document: dict[str, Any]) -> None:
    """Give each schema the name of a type. Raises `ValueError` where two that differ would have one."""
    schemas: Mapping[str, Any] = document["components"]["schemas"]
    names = {name: _plain(name, schemas) for name in schemas}
    named: dict[str, Any] = {}
    for name, schema in schemas.items():
        told = renamed(schema, names)
        if named.setdefault(names[name], told) != told:
            raise ValueError(f"{names[name]} is the name of two schemas that differ")
    document.update(renamed({part: told for part, told in document.items() if part != "components"}, names))
    document["components"] = renamed(document["components"], names) | {"schemas": dict(sorted(named.items()))}


def _plain(name: str, schemas: Mapping[str, Any]) -> str:
    """A line of many is asked for as a body is: what it holds has the name of what is asked for."""
    asked = f"{name}{_ASKED}" if f"{name}{_ASKED}" in schemas else name
    return _PAGE.sub(r"PageOf\1", asked.replace(_ASKED, "Input").removesuffix(_TOLD))


def renamed(node: Any, names: Mapping[str, str]) -> Any:
    """The same with references to schemas by their new names; a discriminator's mapping has them as values."""
    if isinstance(node, Mapping):
        return {key: renamed(child, names) for key, child in node.items()}
    if isinstance(node, list):
        return [renamed(child, names) for child in node]
    if isinstance(node, str) and node.startswith(SCHEMAS):
        return SCHEMAS + names[node.removeprefix(SCHEMAS)]
    return node
