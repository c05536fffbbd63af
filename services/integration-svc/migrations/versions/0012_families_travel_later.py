"""Families travel later"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("travel", sa.Column("member_id", sa.Uuid(), nullable=True))
    for column in ("placement_id", "integration_case_id"):
        op.drop_constraint(op.f(f"uq_travel_{column}"), "travel", type_="unique")
    op.create_index(op.f("ix_travel_integration_case_id"), "travel", ["integration_case_id"], unique=False)
    op.create_index(
        "travel_of_placement",
        "travel",
        ["placement_id"],
        unique=True,
        postgresql_where=sa.text("member_id is null"),
    )
    op.create_index(
        "travel_of_follower",
        "travel",
        ["placement_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("member_id is not null and state <> 'cancelled'"),
    )


def downgrade() -> None:
    followers = "select id from travel where member_id is not null"
    for table in ("travel_leg", "clearance"):
        op.execute(f"delete from {table} where travel_id in ({followers})")  # noqa: S608  # names of tables
    op.execute("delete from travel where member_id is not null")
    for index in ("travel_of_follower", "travel_of_placement", "ix_travel_integration_case_id"):
        op.drop_index(index, table_name="travel")
    for column in ("placement_id", "integration_case_id"):
        op.create_unique_constraint(op.f(f"uq_travel_{column}"), "travel", [column])
    op.drop_column("travel", "member_id")
