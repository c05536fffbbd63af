"""Outcomes at home count"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

KINDS = (
    "registered",
    "activated",
    "placed",
    "withdrawn",
    "vacancy_opened",
    "offer_made",
    "accepted",
    "application_ended",
    "placement_confirmed",
    "placement_ended",
    "visa_granted",
    "visa_refused",
    "visa_closed",
    "enrolled",
    "credential",
    "home_outcome",
    "arrived",
    "started",
    "employment_ended",
    "checkin",
    "alert_raised",
    "alert_resolved",
)


def upgrade() -> None:
    _let_kinds_be(KINDS)


def downgrade() -> None:
    op.execute("delete from outcome_fact where kind = 'home_outcome'")
    _let_kinds_be([kind for kind in KINDS if kind != "home_outcome"])


def _let_kinds_be(kinds: list[str] | tuple[str, ...]) -> None:
    op.drop_constraint("fact_kind_known", "outcome_fact", type_="check")
    known = ", ".join(f"'{kind}'" for kind in kinds)
    op.create_check_constraint(op.f("fact_kind_known"), "outcome_fact", f"kind in ({known})")
