"""Consent is given in words that are kept, with its evidence"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

PURPOSES = (
    "register",
    "share_anonymised",
    "share_identified",
    "immigration",
    "training",
    "mentor",
    "integration",
    "story",
    "research",
)
HOW = ("in_person", "by_phone", "signed_form", "online")


def known(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"{name}_known", native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    op.add_column("consent", sa.Column("asked_again_for", sa.String(length=40), nullable=True))
    op.create_table(
        "consent_evidence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("consent_id", sa.Uuid(), nullable=False),
        sa.Column("said", known("said", ("granted", "withdrawn")), nullable=False),
        sa.Column("how", known("given_how", HOW), nullable=True),
        sa.Column("text_version", sa.String(length=40), nullable=True),
        sa.Column("text_language", sa.String(length=3), nullable=True),
        sa.Column("text_hash", sa.String(length=64), nullable=True),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("witness", sa.String(length=100), nullable=True),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["consent_id"], ["consent.id"], name=op.f("fk_consent_evidence_consent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_evidence")),
    )
    op.create_index(op.f("ix_consent_evidence_consent_id"), "consent_evidence", ["consent_id"])
    op.create_table(
        "used_consent_text",
        sa.Column("purpose", known("consent_purpose", PURPOSES), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=3), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("purpose", "version", "language", name=op.f("pk_used_consent_text")),
    )


def downgrade() -> None:
    op.drop_table("used_consent_text")
    op.drop_table("consent_evidence")
    op.drop_column("consent", "asked_again_for")
