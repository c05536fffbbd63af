"""What a service holds of people, as data: per table how somebody's rows are found, and what an erasure does to them.

A service declares its tables in `store/belongings.py`; those of the chassis are here. Erasure, export and the
documentation follow from the same declaration, and a test holds it against every table that there is.

Conditions are SQL on the table, with `:person` (the person's id), `:theirs` (the ids of all aggregates of theirs, their
own among them), `:keys` (the same as texts) and `:topics` (those that the service writes).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from pathways_contracts.erasure import Ground
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import Service, quarantine_topic, topics_written_by

BLANKED: Final = "erasure"
"""What the envelope of a blanked event says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Rows of one table that are of a person.

    An erasure deletes them, or sets `blanks` (column: SQL) and keeps the rest on a `ground`. `early` ones go before
    the service ends what is open, so that what the ending itself asks of people stays. `exported` is whether the person
    is shown them, `confidential` whether nobody else is, who asks on their behalf among them; `sealed` are columns that
    nobody is shown.
    """

    table: str
    whose: str
    deletes: bool = False
    blanks: Mapping[str, str] = field(default_factory=dict)
    ground: Ground | None = None
    early: bool = False
    exported: bool = True
    confidential: bool = False
    sealed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.deletes == (self.ground is not None) or (self.deletes and self.blanks):
            raise ValueError(f"{self.table}: rows are deleted, or something of them is kept on a ground")


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongings:
    """All tables of a service: those that hold something of people, in the order of an erasure, and the others.

    `aggregates` selects the ids of what is a person's; `partner` the organisation that looks after them. `withheld`
    selects those that nobody reads of in an export: neither their rows nor what is told of them elsewhere. `nobodys`
    says of the other tables what they hold.
    """

    service: Service
    aggregates: str
    partner: str
    holdings: tuple[Holding, ...]
    nobodys: Mapping[str, str] = field(default_factory=dict)
    withheld: str | None = None

    @property
    def kept(self) -> Mapping[str, Ground]:
        """Of which tables that are exported something outlives an erasure, and on which ground."""
        return {one.table: one.ground for one in self.holdings if one.exported and one.ground is not None}

    @property
    def topics(self) -> list[str]:
        """The topics whose events about the person lie in this service's outbox."""
        return sorted([*(topic.value for topic in topics_written_by(self.service)), quarantine_topic(self.service)])


def belongings_of(
    service: Service,
    *,
    aggregates: str,
    partner: str,
    holdings: tuple[Holding, ...],
    nobodys: Mapping[str, str],
    timers_kept: Mapping[str, Ground] = MappingProxyType({}),
    withheld: str | None = None,
) -> Belongings:
    """A service's own tables together with those that every service has.

    `timers_kept` are the actions of timers that an erasure leaves: what they end is kept on a ground until then.
    """
    return Belongings(
        service=service,
        aggregates=aggregates,
        partner=partner,
        holdings=(*_early(), *holdings, *_of_every_service(timers_kept)),
        nobodys=MappingProxyType({**nobodys, **NOBODYS}),
        withheld=withheld,
    )


_MENTIONED: Final = "exists (select from unnest(cast(:keys as text[])) as one where position({mark} in {within}) > 0)"
_IN_BYTES: Final = _MENTIONED.format(mark="convert_to(one, 'UTF8')", within="{}")
_IN_TEXT: Final = _MENTIONED.format(mark="one", within="{}")

_OUTLIVING: Final = ", ".join(
    f"'{name}'" for name in sorted({event.wire_name for event in EVENTS.values() if event.outlives_erasure})
)
_STORED_TYPE: Final = (
    "(select one ->> 1 from jsonb_array_elements({}) as one where lower(one ->> 0) = 'ce_type' limit 1)"
)


def _early() -> tuple[Holding, ...]:
    return (
        Holding(
            table="task",
            whose=f"aggregate_id = any(:theirs) or {_IN_TEXT.format('evidence::text')}",
            blanks={
                "evidence": "'{}'::jsonb",
                "done_by": "case when state = 'open' and aggregate_id = any(:theirs) then 'erasure' else done_by end",
                "state": "case when aggregate_id = any(:theirs) then 'done' else state end",
            },
            ground=Ground.RECORD_OF_OTHERS,
            early=True,
        ),
    )


def _of_every_service(timers_kept: Mapping[str, Ground]) -> tuple[Holding, ...]:
    kept = ", ".join(f"'{action}'" for action in ("", *timers_kept))
    stored = "'{}'"
    return (
        Holding(
            table="timer",
            whose=f"aggregate_id = any(:theirs) and (action not in ({kept}) or fired_at is not null "
            "or cancelled_at is not null)",
            deletes=True,
            exported=False,
        ),
        *(
            Holding(table="timer", whose=f"aggregate_id = any(:theirs) and action = '{action}'", ground=ground)
            for action, ground in timers_kept.items()
        ),
        Holding(
            table="stage_history",
            whose="aggregate_id = any(:theirs)",
            blanks={
                "reason": "null",
                "proposed_by": "null",
                "actor_reference": "case when actor_kind = 'person' then 'erased' else actor_reference end",
            },
            ground=Ground.ORDER,
        ),
        Holding(
            table="correction",
            whose="aggregate_id = any(:theirs)",
            blanks={"reason": "'erased'"},
            ground=Ground.PROOF,
        ),
        Holding(
            table="idempotency",
            whose=f"body is not null and {_IN_BYTES.format('body')}",
            deletes=True,
            exported=False,
        ),
        # What waits to be carried is what the erasure itself leads to; it is blanked when it has been (see retention).
        Holding(
            table="outbox",
            whose="(id, created_at) in (select p.outbox_id, p.created_at from event_place p "
            "where p.topic = any(cast(:topics as text[])) and p.key = any(cast(:keys as text[]))) "
            f"and published_at is not null and coalesce(headers ->> 'ce_type', '') not in ({_OUTLIVING})",
            blanks={"payload": f"{stored}::bytea", "headers": f'headers || \'{{"ce_blanked": "{BLANKED}"}}\'::jsonb'},
            ground=Ground.ORDER,
            exported=False,
        ),
        Holding(
            table="parked_record",
            whose=f"(key = any(cast(:keys as text[])) or {_IN_BYTES.format('value')}) "
            f"and coalesce({_STORED_TYPE.format(_PARKED)}, '') not in ({_OUTLIVING})",
            blanks={
                "value": f"{stored}::bytea",
                "headers": f"jsonb_set(headers, '{{headers}}', {_STORED_BLANKED.format(_PARKED)})",
            },
            ground=Ground.ORDER,
            exported=False,
        ),
        Holding(
            table="quarantined_record",
            whose=f"(key = any(cast(:keys as text[])) or {_IN_BYTES.format('value')}) "
            f"and coalesce({_STORED_TYPE.format('headers')}, '') not in ({_OUTLIVING})",
            blanks={
                "value": f"{stored}::bytea",
                "headers": _STORED_BLANKED.format("headers"),
                "detail": "'erased'",
            },
            ground=Ground.ORDER,
            exported=False,
        ),
        *(
            Holding(table=table, whose=f"{_WRITTEN} and {_OF_KEYS}", ground=Ground.ORDER, exported=False)
            for table in ("event_place", "aggregate_sequence")
        ),
        Holding(table="aggregate_position", whose=_OF_KEYS, ground=Ground.ORDER, exported=False),
        Holding(
            table="audit_entry",
            whose="about && cast(:theirs as uuid[]) or person_id = :person",
            ground=Ground.PROOF,
            exported=False,
        ),
        Holding(
            table="operator_action",
            whose=_IN_TEXT.format("target::text"),
            ground=Ground.PROOF,
            exported=False,
        ),
    )


_OF_KEYS: Final = "key = any(cast(:keys as text[]))"
_WRITTEN: Final = "topic = any(cast(:topics as text[]))"
_PARKED: Final = "(headers -> 'headers')"
"""Beside the headers a parked record keeps where it was read."""
_STORED_BLANKED: Final = (
    "case when {0} @> '[[\"ce_blanked\"]]'::jsonb then {0} "
    f'else {{0}} || \'[["ce_blanked", "{BLANKED}"]]\'::jsonb end'
)

NOBODYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "known_api_key": "machines, and the organisations for which they act",
        "api_key_view": "how fresh this service's view of API keys is",
        "audit_block": "hashes of entries of the audit",
        "audit_pending": "numbers of entries of the audit that are not sealed yet",
        "consumer_offset": "how far this service has read",
        "reaction": "ids and types of events that had no effect",
        "republication": "what an operator had sent again",
        "rebuild": "projections that an operator had made anew",
        "service_state": "single numbers",
    }
)
"""Tables of every service that hold nothing of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A place beside a service's database in which something of people may lie."""

    name: str
    holds: str
    at_erasure: str
    until: str


STORES: Final[tuple[Store, ...]] = (
    Store(
        name="event topics",
        holds="opaque ids, codes, bands and dates; no identity",
        at_erasure="nothing: a log is only ever added to",
        until="90 days (the topic's retention); what is sent again afterwards comes from the outbox, blanked",
    ),
    Store(
        name="quarantine topics",
        holds="records that could not be read, as they came: whatever a producer sent by mistake",
        at_erasure="the service's own copy is blanked; the log's stays",
        until="90 days (the topic's retention)",
    ),
    Store(
        name="logs and traces",
        holds="opaque ids and codes; no identity, no body of a request, no text of an error",
        at_erasure="nothing",
        until="as the operator keeps them",
    ),
    Store(
        name="backups",
        holds="the databases as they were; identity is ciphertext",
        at_erasure="the key is destroyed: what a backup holds of the identity cannot be read again",
        until="the last backup of the keyring dies",
    ),
)
"""Beside the tables of every service."""
