"""Documents have files"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "uploading",
                "scanning",
                "stored",
                "superseded",
                "infected",
                "refused",
                "abandoned",
                "forgotten",
                name="document_file_state_known",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=60), nullable=True),
        sa.Column(
            "media_type",
            sa.Enum(
                "application/pdf",
                "image/jpeg",
                "image/png",
                "image/webp",
                "image/heic",
                "image/tiff",
                name="media_type_known",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("translation_of", sa.Uuid(), nullable=True),
        sa.Column("language", sa.String(length=3), nullable=True),
        sa.Column(
            "certified_by",
            sa.Enum(
                "nobody",
                "sworn_translator",
                "authority",
                "organisation",
                name="certified_by_known",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_document_file_document_id"),
        sa.ForeignKeyConstraint(["translation_of"], ["document_file.id"], name="fk_document_file_translation_of"),
        sa.PrimaryKeyConstraint("id", name="pk_document_file"),
    )
    op.create_index("ix_document_file_document_id", "document_file", ["document_id"])
    op.create_index("ix_document_file_state", "document_file", ["state"])
    op.create_table(
        "discarded_blob",
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ownerless", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("file_id", name="pk_discarded_blob"),
    )
    op.create_index("ix_discarded_blob_due_at", "discarded_blob", ["due_at"])
    op.add_column("disclosure", sa.Column("document_file_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("disclosure", "document_file_id")
    op.drop_table("discarded_blob")
    op.drop_table("document_file")
