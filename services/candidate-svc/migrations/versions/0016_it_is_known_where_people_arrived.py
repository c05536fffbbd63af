"""It is known where people arrived"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("candidate", sa.Column("arrived_in", sa.String(length=2), nullable=True))
    # The journey keeps that somebody arrived; the country is that of the visa case of the same application.
    op.execute(
        """
        update candidate c set arrived_in = (
          select v.destination from journey_entry j join visa_case v on v.application_id = j.correlation_id
          where j.candidate_id = c.id and j.event_type = 'integration.arrival.confirmed'
          order by j.happened_at desc limit 1
        )
        where c.state not in ('erased', 'solution_elsewhere')
        """
    )
    op.execute(
        """update candidate set profile = profile || jsonb_build_object('arrived_in', arrived_in)
        where arrived_in is not null"""
    )


def downgrade() -> None:
    op.drop_column("candidate", "arrived_in")
    op.execute("update candidate set profile = profile - 'arrived_in'")
