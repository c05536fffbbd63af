"""Two records become one, and two again"""

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STATES = (
    "draft submitted active reserved placed alumni incomplete on_hold ineligible appeal unreachable withdrawn"
    " solution_elsewhere deceased merged erased"
).split()


def upgrade() -> None:
    _let_states_be(STATES)
    op.add_column("candidate", sa.Column("merged_into_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_candidate_merged_into_id"), "candidate", "candidate", ["merged_into_id"], ["id"])
    op.create_index(op.f("ix_candidate_merged_into_id"), "candidate", ["merged_into_id"], unique=False)
    op.add_column("possible_duplicate", sa.Column("survivor_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_possible_duplicate_survivor_id"), "possible_duplicate", "candidate", ["survivor_id"], ["id"]
    )
    op.add_column("possible_duplicate", sa.Column("proposed_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column("possible_duplicate", sa.Column("proposed_for", sa.Uuid(), nullable=True))
    op.add_column("possible_duplicate", sa.Column("before", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    for name in ("before", "proposed_for", "proposed_by", "survivor_id"):
        op.drop_column("possible_duplicate", name)
    op.drop_column("candidate", "merged_into_id")
    _let_states_be([state for state in STATES if state != "merged"])


def _let_states_be(states: list[str]) -> None:
    op.drop_constraint("candidate_state_known", "candidate", type_="check")
    known = ", ".join(f"'{state}'" for state in states)
    op.create_check_constraint(op.f("candidate_state_known"), "candidate", f"state in ({known})")
