"""An export of a person's own data is a reason to open the vault"""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

BEFORE = (
    "disclosure",
    "emergency",
    "file_read",
    "file_examined",
    "message",
    "age",
    "birth_date_mended",
    "merge",
    "statistics",
)


def upgrade() -> None:
    _let_reasons_be((*BEFORE[:2], "export", *BEFORE[2:]))


def downgrade() -> None:
    op.execute("alter table vault_reading disable trigger user")
    op.execute("delete from vault_reading where why = 'export'")
    op.execute("alter table vault_reading enable trigger user")
    _let_reasons_be(BEFORE)


def _let_reasons_be(reasons: tuple[str, ...]) -> None:
    op.drop_constraint("vault_read_known", "vault_reading", type_="check")
    known = ", ".join(f"'{reason}'" for reason in reasons)
    op.create_check_constraint(op.f("vault_read_known"), "vault_reading", f"why in ({known})")
