"""Each service says of every table whether it holds something of people, how that is found, and what erases it."""

from importlib import import_module
from typing import Final

import pytest
from candidate_svc.domain.page import PageLanguage
from candidate_svc.domain.personal_data import words_in
from pathways_chassis.actor import timer_actor
from pathways_chassis.belongings import Belongings, Holding
from pathways_chassis.erasing import begin, rows_of
from pathways_chassis.ids import new_id
from pathways_contracts.access import Role
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service
from sqlalchemy import text

from .subject import ORGANISATION, Subject

NAMES_A_PERSON: Final = frozenset({"candidate_id", "candidate_ids", "person_id", "member_id", "merged_from_id"})


def belongings_of(service: Service) -> Belongings:
    found: Belongings = import_module(f"{service}_svc.store.belongings").BELONGINGS
    return found


async def columns_of(subject: Subject) -> dict[str, set[str]]:
    """The columns of every table that stands in the service's database, by table."""
    query = text(
        """
        select c.relname, array_agg(a.attname::text) from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> 'alembic_version' and a.attnum > 0 and not a.attisdropped
        group by c.relname
        """
    )
    async with subject.under_test.runtime.sessions() as session:
        return {table: set(columns) for table, columns in await session.execute(query)}


async def test_every_table_says_whose_it_is(subject: Subject) -> None:
    belongings = belongings_of(subject.service)
    held, nobodys = {one.table for one in belongings.holdings}, set(belongings.nobodys)
    assert held & nobodys == set()
    assert held | nobodys == set(await columns_of(subject)), (
        "store/belongings.py names each table, and none that is gone"
    )


async def test_a_table_that_names_people_is_not_nobodys(subject: Subject) -> None:
    columns = await columns_of(subject)
    assert {table for table in belongings_of(subject.service).nobodys if columns[table] & NAMES_A_PERSON} == set()


async def test_what_is_blanked_is_a_column(subject: Subject) -> None:
    columns = await columns_of(subject)
    found = {
        f"{one.table}.{name}"
        for one in belongings_of(subject.service).holdings
        for name in one.blanks
        if name not in columns[one.table]
    }
    assert found == set()


def test_a_row_is_deleted_or_something_of_it_is_kept_on_a_ground() -> None:
    with pytest.raises(ValueError, match="kept on a ground"):
        Holding(table="offer", whose="true")
    with pytest.raises(ValueError, match="kept on a ground"):
        Holding(table="offer", whose="true", deletes=True, ground=Ground.PROOF)


async def test_every_condition_can_be_asked_and_finds_nothing_of_a_stranger(subject: Subject) -> None:
    belongings, runtime, stranger = belongings_of(subject.service), subject.under_test.runtime, new_id()
    async with runtime.sessions() as session, session.begin():
        assert await rows_of(session, belongings, stranger, themselves=True) == {}
        erasure = await begin(runtime.work(session, timer_actor("test")), belongings, stranger)
        assert await erasure.finish() == ()


@pytest.mark.parametrize("language", list(PageLanguage))
@pytest.mark.parametrize("service", list(Service))
def test_what_is_exported_has_a_name_in_every_language_of_the_page(service: Service, language: PageLanguage) -> None:
    exported = {one.table for one in belongings_of(service).holdings if one.exported}
    assert exported - set(words_in(language).tables) == set()


@pytest.mark.parametrize("language", list(PageLanguage))
def test_nothing_is_named_that_is_not_exported(language: PageLanguage) -> None:
    exported = {one.table for service in Service for one in belongings_of(service).holdings if one.exported}
    assert set(words_in(language).tables) == exported


# --- what a person is shown --------------------------------------------------------------------------------------


async def test_a_person_reads_their_own_data_and_nobody_elses(subject: Subject) -> None:
    person, other = new_id(), new_id()
    own = subject.under_test.client(Role.CANDIDATE, candidate_id=person)
    shown = await own.get(f"/people/{person}/data")
    assert (shown.status_code, shown.json()["tables"]) == (200, {})
    assert (await own.get(f"/people/{other}/data")).status_code == 404


async def test_whose_work_it_is_not_has_no_door_to_a_persons_data(subject: Subject) -> None:
    for role in set(Role) - {Role.CANDIDATE, Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR}:
        client = subject.under_test.client(role, organisation_id=ORGANISATION)
        assert (await client.get(f"/people/{new_id()}/data")).status_code == 403, role
