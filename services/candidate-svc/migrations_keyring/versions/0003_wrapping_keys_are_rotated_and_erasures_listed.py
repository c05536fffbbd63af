"""Wrapping keys are rotated, erasures listed"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NOW = sa.text("clock_timestamp()")


def upgrade() -> None:
    op.create_table(
        "wrapping_key",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_index(
        "one_wrapping_key_is_current",
        "wrapping_key",
        [sa.text("(true)")],
        unique=True,
        postgresql_where=sa.text("current"),
    )
    # Until now all rows were closed by one key.
    op.execute(
        "insert into wrapping_key (name, current) select wrapping_key, row_number() over (order by wrapping_key) = 1"
        " from (select wrapping_key from person_key union select wrapping_key from index_key) as named"
    )
    op.create_table(
        "retired_wrapping_key",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_index("ix_person_key_wrapping_key", "person_key", ["wrapping_key"])
    for table in ("person_key", "index_key"):
        op.create_foreign_key(f"{table}_wrapping_key_fkey", table, "wrapping_key", ["wrapping_key"], ["name"])
    op.create_table(
        "erased_person",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.execute(
        "create function refuse_change() returns trigger language plpgsql as"
        " $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$"
    )
    op.execute(
        "create trigger append_only before update or delete or truncate on erased_person"
        " for each statement execute function refuse_change()"
    )


def downgrade() -> None:
    op.drop_table("erased_person")
    op.execute("drop function refuse_change()")
    for table in ("index_key", "person_key"):
        op.drop_constraint(f"{table}_wrapping_key_fkey", table, type_="foreignkey")
    op.drop_index("ix_person_key_wrapping_key", "person_key")
    op.drop_table("retired_wrapping_key")
    op.drop_table("wrapping_key")
