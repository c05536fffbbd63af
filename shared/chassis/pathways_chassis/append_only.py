"""Tables to which rows are added and nothing else: PostgreSQL refuses every change of a row and every removal."""

from typing import Any, Final

from sqlalchemy import Connection, Table

FUNCTION: Final = """
create or replace function refuse_rewriting() returns trigger language plpgsql as $$ begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$
"""


def protect(connection: Connection, table: str) -> None:
    """Let a table be append-only from now on."""
    connection.exec_driver_sql(FUNCTION)
    connection.exec_driver_sql(
        f'create trigger append_only before update or delete or truncate on "{table}"'
        " for each statement execute function refuse_rewriting()"
    )


def protect_on_creation(target: Table, connection: Connection, **_: Any) -> None:
    """For the creation of the table from its description: a listener to `after_create`."""
    protect(connection, target.name)
