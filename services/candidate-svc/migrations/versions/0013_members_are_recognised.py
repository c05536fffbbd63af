"""Members of a household are recognised as candidates"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATES = ("flagged", "proposed", "merged", "recognised", "distinct", "lapsed")


def upgrade() -> None:
    _let_states_be(STATES)


def downgrade() -> None:
    op.execute("update possible_duplicate set state = 'flagged' where state = 'recognised'")
    _let_states_be([state for state in STATES if state != "recognised"])


def _let_states_be(states: list[str] | tuple[str, ...]) -> None:
    op.drop_constraint("duplicate_state_known", "possible_duplicate", type_="check")
    known = ", ".join(f"'{state}'" for state in states)
    op.create_check_constraint(op.f("duplicate_state_known"), "possible_duplicate", f"state in ({known})")
