"""The five services as one address: which first part of a path is whose, and what of a service is not led to there."""

import re
from typing import Final

from pathways_contracts.registry import Service

WITHIN: Final = (
    "metrics",
    "healthz",
    "readyz",
    "operations",
    "events",
    "retention",
    "keyring",
    "pool",
    "development",
    "openapi.json",
    "docs",
    "redoc",
)
"""What the paths of a service begin with that are its operators' own, told by whoever may see its insides: figures and
health, the carrying of events, keys, what is kept how long, the clock of a development stack. They are asked at the
service itself; so are its own document and pages, in whose place the one address has those of all."""

_TARGET: Final = re.compile(r"<([^>]*)>")


def prefix_of(service: Service) -> str:
    """What the service's paths begin with at the one address."""
    return f"/{service}"


def path_at(service: Service, path: str) -> str:
    """A path of a service at the one address."""
    return prefix_of(service) + path


def service_at(path: str) -> tuple[Service, str] | None:
    """Whose a path of the one address is, and what it is there; None where it is nobody's."""
    first, slash, rest = path.removeprefix("/").partition("/")
    return (Service(first), slash + rest) if path.startswith("/") and first in set(Service) else None


def is_within(path: str) -> bool:
    """Whether a service's path is one of its operators' own."""
    first = path.removeprefix("/").partition("/")[0]
    return not first or first in WITHIN


def reference_at(service: Service, reference: str, host: str) -> str:
    """A reference that a service gave (RFC 3986) as it leads on at the one address, which is called `host`.

    What is relative to the request, and what leads elsewhere, stays as it is.
    """
    for authority in (f"http://{host}", f"https://{host}"):
        if reference == authority or reference.startswith(f"{authority}/"):
            return authority + path_at(service, reference.removeprefix(authority))
    is_path = reference.startswith("/") and not reference.startswith("//")
    return path_at(service, reference) if is_path else reference


def links_at(service: Service, links: str, host: str) -> str:
    """The same for each target of a `Link` header (RFC 8288)."""
    return _TARGET.sub(lambda found: f"<{reference_at(service, found[1], host)}>", links)
