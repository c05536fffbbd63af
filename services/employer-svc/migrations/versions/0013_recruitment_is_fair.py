"""Recruitment is fair"""

import sqlalchemy as sa
from alembic import op
from pathways_chassis.database import UtcDateTime
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

INCIDENTS = ("worker_paid_cost", "offer_withdrawn", "pay_below_contract", "complaint_upheld")
PAYERS = ("employer", "programme", "government", "donor", "partner", "hardship_fund", "loan", "worker")
REIMBURSEMENT = ("open", "claimed", "paid_by_employer", "paid_by_hardship_fund", "confirmed", "dropped")


def _known(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"{name}_known", native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    _share_costs()
    _look_into_employers()
    _record_terms()
    _tell_of_incidents()


def _share_costs() -> None:
    op.add_column("cost_item", sa.Column("shares", postgresql.JSONB(), nullable=True))
    op.execute(
        "update cost_item set shares = jsonb_build_array("
        "jsonb_build_object('payer', payer, 'amount', amount::text, 'loan', null))"
    )
    op.alter_column("cost_item", "shares", nullable=False)
    op.drop_column("cost_item", "payer")
    op.add_column(
        "cost_item",
        sa.Column("incurred", _known("incurred", ("for_this_job", "earlier")), server_default="for_this_job", nullable=False),
    )
    op.alter_column("cost_item", "incurred", server_default=None)
    op.add_column("cost_item", sa.Column("in_confidence", sa.Boolean(), server_default="false", nullable=False))
    op.alter_column("cost_item", "in_confidence", server_default=None)


def _look_into_employers() -> None:
    op.create_table(
        "due_diligence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("employer_id", sa.Uuid(), nullable=False),
        sa.Column("standard", sa.String(length=61), nullable=False),
        sa.Column("findings", postgresql.JSONB(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("approved_at", UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_due_diligence_employer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_diligence")),
    )
    op.create_index(op.f("ix_due_diligence_employer_id"), "due_diligence", ["employer_id"])
    # What was found before has neither evidence nor a second person: employers are looked at anew.
    op.drop_column("employer", "iris_points")
    op.drop_column("employer", "due_diligence_at")


def _record_terms() -> None:
    op.add_column("offer", sa.Column("probation_months", sa.Integer(), server_default="0", nullable=False))
    op.add_column("offer", sa.Column("monthly_deductions", sa.Numeric(12, 2), server_default="0", nullable=False))
    op.add_column("placement", sa.Column("terms", postgresql.JSONB(), server_default="{}", nullable=False))
    op.add_column(
        "placement", sa.Column("better_terms", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False)
    )
    for table, column in (
        ("offer", "probation_months"),
        ("offer", "monthly_deductions"),
        ("placement", "terms"),
        ("placement", "better_terms"),
    ):
        op.alter_column(table, column, server_default=None)


def _tell_of_incidents() -> None:
    op.add_column("incident", sa.Column("told_at", UtcDateTime(timezone=True), nullable=True))
    op.execute("update incident set told_at = opened_at")
    _allow_incidents(INCIDENTS)
    op.create_table(
        "reimbursement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("employer_id", sa.Uuid(), nullable=False),
        sa.Column("state", _known("reimbursement_state", REIMBURSEMENT), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("opened_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("paid_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["incident_id"], ["incident.id"], name=op.f("fk_reimbursement_incident_id")),
        sa.ForeignKeyConstraint(["placement_id"], ["placement.id"], name=op.f("fk_reimbursement_placement_id")),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_reimbursement_employer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reimbursement")),
        sa.UniqueConstraint("incident_id", name=op.f("uq_reimbursement_incident_id")),
    )
    for column in ("placement_id", "employer_id", "state"):
        op.create_index(op.f(f"ix_reimbursement_{column}"), "reimbursement", [column])


def _allow_incidents(kinds: tuple[str, ...]) -> None:
    op.drop_constraint("incident_kind_known", "incident", type_="check")
    known = ", ".join(f"'{kind}'" for kind in kinds)
    op.create_check_constraint(op.f("incident_kind_known"), "incident", f"kind in ({known})")


def downgrade() -> None:
    op.drop_column("placement", "better_terms")
    op.drop_column("placement", "terms")
    op.drop_column("offer", "monthly_deductions")
    op.drop_column("offer", "probation_months")
    op.add_column("employer", sa.Column("due_diligence_at", UtcDateTime(timezone=True), nullable=True))
    op.add_column("employer", sa.Column("iris_points", postgresql.JSONB(), server_default="{}", nullable=False))
    op.drop_table("due_diligence")
    op.drop_table("reimbursement")
    op.execute("delete from incident where kind in ('pay_below_contract', 'complaint_upheld')")
    _allow_incidents(INCIDENTS[:2])
    op.drop_column("incident", "told_at")
    op.drop_column("cost_item", "in_confidence")
    op.drop_column("cost_item", "incurred")
    op.add_column("cost_item", sa.Column("payer", _known("payer", PAYERS), nullable=True))
    op.execute("update cost_item set payer = shares -> 0 ->> 'payer'")
    op.alter_column("cost_item", "payer", nullable=False)
    op.drop_column("cost_item", "shares")
