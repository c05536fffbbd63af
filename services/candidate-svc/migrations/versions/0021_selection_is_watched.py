"""Selection is watched: parity reports, and who had protected attributes read"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PURPOSES = ("parity_report", "group_loan")
STAGES = ("proposed", "shortlisted", "offered", "placed")
SELECTING = (
    "'matching.match.proposed', 'matching.match.shortlisted', "
    "'employer.application.offer_made', 'employer.placement.confirmed'"
)


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    purpose = sa.Enum(*PURPOSES, name="reading_purpose_known", native_enum=False, create_constraint=True, length=40)
    stage = sa.Enum(*STAGES, name="stage_known", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "attribute_reading",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("purpose", purpose, nullable=False),
        sa.Column("attributes", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("reason", sa.String(length=61), nullable=True),
        sa.Column("read_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribute_reading")),
    )
    op.create_table(
        "parity_report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reading_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=True),
        sa.Column("stage", stage, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("rules", postgresql.JSONB(), nullable=False),
        sa.Column("ratios", postgresql.JSONB(), nullable=False),
        sa.Column("computed_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["attribute_reading.id"], name=op.f("fk_parity_report_reading_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parity_report")),
    )
    anywhere = sa.text("coalesce(programme_id, '00000000-0000-0000-0000-000000000000'::uuid)")
    op.create_index(
        "parity_report_question", "parity_report", [anywhere, "stage", "first_day", "last_day"], unique=True
    )
    op.create_index(
        "journey_selections",
        "journey_entry",
        ["event_type", "happened_at"],
        postgresql_where=sa.text(f"event_type in ({SELECTING})"),
    )


def downgrade() -> None:
    op.drop_index("journey_selections", table_name="journey_entry")
    op.drop_table("parity_report")
    op.drop_table("attribute_reading")
