"""Marks of identity that the synthetic programme plants, and where they are looked for."""

from random import Random

from pathways_chassis.walls import connect_as_service
from pathways_single_machine.programme import population, reaching
from pathways_taxonomy import open_taxonomy

from .conftest import Finished, settings_for


def planted(finished: Finished) -> set[bytes]:
    """The identity marks that the loader registered: made again from the same seed."""
    settings = settings_for("embedded", finished.folder)
    taxonomy = open_taxonomy(None)
    occupations = population.occupations_in_demand(taxonomy, Random(f"{settings.seed} occupations"))
    people = population.people(taxonomy, occupations, Random(f"{settings.seed} people"), settings.candidates)
    marks: set[bytes] = set()
    for body in people:
        identity = body["identity"]
        marks |= {
            f"{identity['given_names']}".encode(),
            f"{identity['family_names']}".encode(),
            identity["birth_date"].encode(),
            identity["phone"].encode(),
            identity["travel_document_number"].encode(),
        }
    for _, _, rules in reaching.stated(finished.state):
        marks |= {channel["address"].encode() for channel in rules["channels"]}
    # A mark shorter than this could stand in other text by chance.
    return {mark for mark in marks if len(mark) >= 8}


async def dump(url: str) -> bytes:
    """Every row of every table of a database, as PostgreSQL writes it as text; bytes decoded."""
    connection = await connect_as_service(url)
    parts: list[bytes] = []
    try:
        tables = await connection.fetch(
            "select table_schema, table_name from information_schema.tables "
            "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"
        )
        for schema, table in tables:
            for row in await connection.fetch(f'select * from "{schema}"."{table}"'):
                parts += [value if isinstance(value, bytes) else str(value).encode() for value in row.values()]
    finally:
        await connection.close()
    return b"\n".join(parts)


def found(marks: set[bytes], haystack: bytes) -> set[bytes]:
    """The marks that stand in a text."""
    return {mark for mark in marks if mark in haystack}
