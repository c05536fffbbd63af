"""Reviewers declare conflicts, verdicts are audited, additional places are counted"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

TIES = ("relative", "personal", "employed_by", "financial_interest", "paid_per_placement")


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    kind = sa.Enum(*TIES, name="tie_kind_known", native_enum=False, create_constraint=True, length=40)
    verdict = sa.Enum(
        "eligible",
        "not_eligible",
        name="protection_verdict_known",
        native_enum=False,
        create_constraint=True,
        length=40,
    )
    op.create_table(
        "conflict_declaration",
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("declared_at", moment, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("reviewer", name=op.f("pk_conflict_declaration")),
    )
    op.create_table(
        "reviewer_tie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["conflict_declaration.reviewer"], name=op.f("fk_reviewer_tie_reviewer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviewer_tie")),
    )
    op.create_index(op.f("ix_reviewer_tie_reviewer"), "reviewer_tie", ["reviewer"])
    op.create_table(
        "protection_audit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("check_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("pathway", sa.String(), nullable=False),
        sa.Column("evidence", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("involved", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("found", verdict, nullable=False),
        sa.Column("drawn_at", moment, nullable=False),
        sa.Column("audited", sa.String(length=40), nullable=True),
        sa.Column("auditor", sa.String(), nullable=True),
        sa.Column("auditor_organisation_id", sa.Uuid(), nullable=True),
        sa.Column("audited_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["check_id"], ["protection_check.id"], name=op.f("fk_protection_audit_check_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protection_audit")),
    )
    op.create_index(op.f("ix_protection_audit_check_id"), "protection_audit", ["check_id"])
    op.create_table(
        "additional_placement",
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("programme_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("counselled", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_additional_placement_candidate_id")),
        sa.PrimaryKeyConstraint("placement_id", name=op.f("pk_additional_placement")),
    )
    op.create_index(op.f("ix_additional_placement_candidate_id"), "additional_placement", ["candidate_id"])
    op.add_column("protection_review", sa.Column("valid_until", sa.Date(), nullable=True))
    op.add_column("journey_entry", sa.Column("employer_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("journey_entry", "employer_id")
    op.drop_column("protection_review", "valid_until")
    for table in ("additional_placement", "protection_audit", "reviewer_tie", "conflict_declaration"):
        op.drop_table(table)
