"""Which addresses webhooks may be sent to: names on the public internet, by https. Nothing of our own network."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from pathways_chassis.machine import Violation

_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = re.compile(rf"({_LABEL}\.)+[a-z]([a-z0-9-]{{0,61}}[a-z0-9])\.?", re.IGNORECASE)
_GLOBAL_V6: Final = IPv6Network("2000::/3")
_TUNNELS: Final = (IPv6Network("2001::/32"), IPv6Network("2002::/16"))
"""Teredo and 6to4: an address of IPv4 inside that nobody has looked at."""
_OF_OUR_OWN: Final = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "invalid", "test")
_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Doors:
    """What the settings allow: ports, and in development receivers on this machine, by http and on any port."""

    ports: Collection[int] = (443,)
    this_machine: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """An address that somebody wants messages sent to."""

    url: str
    doors: Doors


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, by which nobody of our own network is reached."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found not in _GLOBAL_V6 or any(found in tunnel for tunnel in _TUNNELS):
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def is_this_machine(address: str) -> bool:
    """Whether an IP address is one of this machine alone."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def the_address_may_be_called(target: Target) -> Violation | None:
    """An https address of a name, without credentials, at an open port. Where it leads is looked at when sending."""
    rule = _broken_by(target)
    if rule is None:
        return None
    return Violation("url", rule, "name a public address such as https://hooks.example.org/pathways")


def _broken_by(target: Target) -> str | None:
    url, doors = target.url, target.doors
    if not (url.isascii() and url.isprintable()) or set(url) & set(' \\"<>^`{|}'):
        return "an address in ASCII without spaces, backslashes and quotes"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "an address with a host and a port"
    if "@" in parts.netloc:
        return "no credentials in an address: messages are signed"
    if "#" in url:
        return "no fragment in an address"
    if doors.this_machine and parts.scheme in ("http", "https") and host in _THIS_MACHINE:
        return None
    if parts.scheme != "https":
        return "https"
    if not _NAME.fullmatch(host) or host.rstrip(".").rpartition(".")[2].lower() in _OF_OUR_OWN:
        return "the name of a host on the public internet, no number and no name of a private network"
    if (443 if port is None else port) not in doors.ports:
        return f"port {', '.join(map(str, sorted(doors.ports)))}"
    return None
