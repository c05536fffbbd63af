"""Identity is shown in emergencies, and whoever opens the vault is written down for good"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

EMERGENCIES = (
    "danger_to_life",
    "medical",
    "missing_person",
    "violence_or_trafficking",
    "detention_or_removal",
    "death",
)
STATES = ("to_review", "upheld", "not_upheld")
READS = ("disclosure", "emergency", "file_read", "file_examined", "message", "age", "birth_date_mended", "merge", "statistics")
APPEND_ONLY = ("disclosure", "vault_reading", "attribute_reading")


def one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    op.create_table(
        "emergency_disclosure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("emergency", one_of("emergency_known", *EMERGENCIES), nullable=False),
        sa.Column("state", one_of("review_state_known", *STATES), nullable=False),
        sa.Column("review_due_at", moment, nullable=False),
        sa.Column("withheld", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["disclosure.id"], name=op.f("fk_emergency_disclosure_id")),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_emergency_disclosure_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_disclosure")),
    )
    op.create_index(op.f("ix_emergency_disclosure_candidate_id"), "emergency_disclosure", ["candidate_id"])
    op.create_table(
        "vault_reading",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("why", one_of("vault_read_known", *READS), nullable=False),
        sa.Column("fields", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("read_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vault_reading")),
    )
    op.create_index(op.f("ix_vault_reading_person_id"), "vault_reading", ["person_id"])
    # An erasure takes the reason out of a disclosure, and nothing else.
    op.execute(
        """
        create function refuse_change() returns trigger language plpgsql as $$ begin
          if tg_op = 'UPDATE' and tg_table_name = 'disclosure'
              and to_jsonb(new) = to_jsonb(old) || '{"reason": "erased"}' then
            return new;
          end if;
          raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end $$
        """
    )
    for table in APPEND_ONLY:
        op.execute(
            f"create trigger append_only before update or delete on {table} for each row"
            " execute function refuse_change()"
        )


def downgrade() -> None:
    for table in APPEND_ONLY:
        op.execute(f"drop trigger append_only on {table}")
    op.execute("drop function refuse_change()")
    op.drop_table("vault_reading")
    op.drop_table("emergency_disclosure")
