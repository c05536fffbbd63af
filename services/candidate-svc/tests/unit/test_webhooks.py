"""Where webhooks may go, what an answer means, and who may be told of whom: without a network."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from candidate_svc.domain.webhook import (
    PATIENCE,
    Answer,
    DeliveryError,
    Standing,
    answer_of,
    employer_may_be_told,
    partner_may_be_told,
)
from candidate_svc.domain.webhook_address import Doors, Target, is_public, the_address_may_be_called
from candidate_svc.webhook_receiver import AddressRefused, GuardedNetwork, HttpReceiver, retry_after_of

PUBLIC = Doors()

REFUSED_URLS = {
    "http://hooks.example.org/": "https",
    "ftp://hooks.example.org/": "https",
    "file:///etc/passwd": "https",
    "gopher://hooks.example.org/": "https",
    "//hooks.example.org/": "https",
    "https://": "name",
    "https://localhost/": "name",
    "https://localhost./": "name",
    "https://127.0.0.1/": "name",
    "https://127.1/": "name",
    "https://2130706433/": "name",
    "https://0x7f000001/": "name",
    "https://0177.0.0.1/": "name",
    "https://0.0.0.0/": "name",
    "https://10.1.2.3/": "name",
    "https://93.184.215.14/": "name",
    "https://169.254.169.254/latest/meta-data/": "name",
    "https://metadata.google.internal/": "name",
    "https://[::1]/": "name",
    "https://[::ffff:127.0.0.1]/": "name",
    "https://[::ffff:169.254.169.254]/": "name",
    "https://[fd00:ec2::254]/": "name",
    "https://[fe80::1%25eth0]/": "name",
    "https://database/": "name",
    "https://kubernetes.default.svc.local/": "name",
    "https://printer.lan/": "name",
    "https://-bad-.example.org/": "name",
    "https://user:secret@hooks.example.org/": "credentials",
    "https://hooks.example.org@127.0.0.1/": "credentials",
    "https://hooks.example.org:22/": "port",
    "https://hooks.example.org:8443/": "port",
    "https://hooks.example.org:0/": "port",
    "https://hooks.example.org:99999/": "a host and a port",
    "https://hooks.example.org/#x": "fragment",
    "https://hooks.example.org\\@127.0.0.1/": "ASCII",
    "https://hooks.example.org/a b": "ASCII",
    "https://hooks.example.org/\r\nHost: x": "ASCII",
    "https://hööks.example.org/": "ASCII",
    "https://①②⑦.⓪.⓪.①/": "ASCII",
}


@pytest.mark.parametrize("url", REFUSED_URLS, ids=range(len(REFUSED_URLS)))
def test_an_address_that_nothing_is_sent_to_is_refused_by_its_rule(url: str) -> None:
    refused = the_address_may_be_called(Target(url, PUBLIC))
    assert refused is not None
    assert refused.field == "url"
    assert REFUSED_URLS[url] in refused.rule


@pytest.mark.parametrize(
    ("url", "doors"),
    [
        ("https://hooks.example.org/pathways?tenant=1", PUBLIC),
        ("https://hooks.example.org:443/", PUBLIC),
        ("https://xn--hks-sna.example.org/", PUBLIC),
        ("https://hooks.example.org:8443/", Doors(ports=(443, 8443))),
        ("http://localhost:9000/hook", Doors(this_machine=True)),
        ("http://127.0.0.1:9000/hook", Doors(this_machine=True)),
    ],
)
def test_an_address_of_the_public_internet_may_be_called(url: str, doors: Doors) -> None:
    assert the_address_may_be_called(Target(url, doors)) is None


# fmt: off
PRIVATE = (
    # ruff: noqa: S104  # addresses that are refused, not bound to
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:db8::1", "2002:7f00:1::", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    "nonsense",
)
# fmt: on


@pytest.mark.parametrize("address", PRIVATE)
def test_no_address_of_a_network_of_our_own_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:93.184.215.14"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


class Resolver:
    """Answers otherwise at each question, as a name does that is bound anew."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked = 0

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]


@pytest.mark.parametrize("address", [one for one in PRIVATE if one != "nonsense"])
async def test_a_name_that_leads_into_a_private_network_is_not_connected_to(address: str) -> None:
    with pytest.raises(AddressRefused):
        await GuardedNetwork(PUBLIC, Resolver([address])).connect_tcp("hooks.example.org", 443)


async def test_one_private_address_among_public_ones_is_enough() -> None:
    with pytest.raises(AddressRefused):
        await GuardedNetwork(PUBLIC, Resolver(["1.1.1.1", "10.0.0.1"])).connect_tcp("hooks.example.org", 443)


async def test_the_address_that_was_looked_at_is_the_one_that_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = Resolver(["1.1.1.1"], ["127.0.0.1"])
    network = GuardedNetwork(PUBLIC, resolver)
    called: list[str] = []

    async def connect_tcp(host: str, *_: object) -> None:
        called.append(host)

    monkeypatch.setattr(network._network, "connect_tcp", connect_tcp)
    await network.connect_tcp("hooks.example.org", 443)
    assert (called, resolver.asked) == (["1.1.1.1"], 1)


async def test_what_is_refused_is_an_answer_and_no_exception() -> None:
    receiver = HttpReceiver(PUBLIC, 5, Resolver(["127.0.0.1"]))
    for url in ("https://hooks.example.org/", "http://hooks.example.org/", "https://10.0.0.1/"):
        assert await receiver.post(url, {}, b"{}") == Answer(error=DeliveryError.ADDRESS_REFUSED)


def test_localhost_in_development_opens_no_other_private_address() -> None:
    for url in ("http://10.0.0.1/", "http://hooks.example.org/", "https://169.254.169.254/", "http://[fe80::1]/"):
        assert the_address_may_be_called(Target(url, Doors(this_machine=True))) is not None


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (200, None),
        (204, None),
        (301, DeliveryError.REDIRECT),
        (307, DeliveryError.REDIRECT),
        (404, DeliveryError.STATUS),
        (410, DeliveryError.GONE),
        (500, DeliveryError.STATUS),
    ],
)
def test_a_status_says_whether_it_arrived(status: int, error: DeliveryError | None) -> None:
    assert answer_of(status).error is error
    assert answer_of(status).arrived is (error is None)


def test_the_wait_that_a_receiver_asks_for_is_kept_within_a_day() -> None:
    busy, broken = answer_of(503, timedelta(minutes=2)), answer_of(500, timedelta(minutes=2))
    assert PATIENCE.wait_after(1, busy, 0) == timedelta(minutes=2)
    assert PATIENCE.wait_after(1, broken, 0) == PATIENCE.waits[0]
    assert PATIENCE.wait_after(1, answer_of(429, timedelta(days=9)), 0) == PATIENCE.longest_wait
    assert PATIENCE.wait_after(2, broken, 0.5) == PATIENCE.waits[1] * 1.05
    assert PATIENCE.wait_after(len(PATIENCE.waits) + 1, broken, 0) is None
    assert timedelta(days=3) < sum(PATIENCE.waits, timedelta(0)) < timedelta(days=4)


@pytest.mark.parametrize(("value", "seconds"), [("120", 120), (" 5 ", 5), ("", None), ("-1", None), ("soon", None)])
def test_a_wait_is_asked_for_in_seconds(value: str, seconds: int | None) -> None:
    assert retry_after_of(value) == (None if seconds is None else timedelta(seconds=seconds))


SHOWN = Standing(
    has_left=False,
    dormant=False,
    refuses_register=False,
    shares_anonymised=True,
    named_to_employer=False,
    refuses_employer=False,
)


def test_of_who_has_left_or_withdrawn_nobody_is_told() -> None:
    for gone in (replace(SHOWN, has_left=True), replace(SHOWN, refuses_register=True)):
        assert not partner_may_be_told(gone)
        assert not employer_may_be_told(gone, contracted=True)
    assert partner_may_be_told(SHOWN)
    assert employer_may_be_told(SHOWN, contracted=False)


def test_an_employer_is_told_of_an_application_while_it_is_shown_the_person() -> None:
    for hidden in (
        replace(SHOWN, dormant=True),
        replace(SHOWN, shares_anonymised=False),
        replace(SHOWN, refuses_employer=True),
    ):
        assert not employer_may_be_told(hidden, contracted=False)
        assert employer_may_be_told(hidden, contracted=True)
        assert partner_may_be_told(hidden)
