"""Complaints have a channel of their own"""

import sqlalchemy as sa
from alembic import op
from pathways_chassis.database import UtcDateTime

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

STATES = ("received", "acknowledged", "investigating", "resolved", "referred", "appealed", "closed")
ABOUT = ("employer", "partner", "programme", "recruiter")
CATEGORIES = (
    "fees",
    "pay_or_hours",
    "contract",
    "documents_withheld",
    "housing",
    "safety",
    "violence_or_harassment",
    "discrimination",
    "data_protection",
    "conduct",
    "other",
)
OUTCOMES = ("upheld", "partly_upheld", "not_upheld")


def _known(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"{name}_known", native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    moment = UtcDateTime(timezone=True)
    op.create_table(
        "complaint",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", _known("complaint_state", STATES), nullable=False),
        sa.Column("about", _known("complaint_about", ABOUT), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("category", _known("complaint_category", CATEGORIES), nullable=False),
        sa.Column("language", sa.String(length=3), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=True),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("agrees_to_incident", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("incident_told", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("outcome", _known("complaint_outcome", OUTCOMES), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("filed_at", moment, nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("due_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
    )
    for column in ("state", "candidate_id", "filed_at"):
        op.create_index(op.f(f"ix_complaint_{column}"), "complaint", [column])
    op.create_table(
        "complaint_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("by_the_programme", sa.Boolean(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_entry_complaint_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_entry")),
    )
    op.create_index(op.f("ix_complaint_entry_complaint_id"), "complaint_entry", ["complaint_id"])


def downgrade() -> None:
    op.drop_table("complaint_entry")
    op.drop_table("complaint")
