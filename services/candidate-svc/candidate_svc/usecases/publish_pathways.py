"""The configured pathways are published once per version, so that other services know floors and deadlines."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from candidate_svc.domain.pathway import pathways
from candidate_svc.store.rows import PublishedPathway
from candidate_svc.usecases.acknowledge_safety_sheet import show_worse_sheet_again
from candidate_svc.usecases.screen_again import screen_cases_again


async def publish_pathways(work: Work) -> int:
    """Publish what was not published yet, and have open cases screened again; returns how many were published."""
    fresh = 0
    for pathway in pathways().values():
        # Replicas that start together meet at this row: one of them publishes.
        claim = insert(PublishedPathway).values(pathway=pathway.code, version=pathway.version, published_at=work.now)
        claimed = await work.session.execute(claim.on_conflict_do_nothing().returning(col(PublishedPathway.version)))
        if claimed.first() is None:
            continue
        fresh += 1
        await screen_cases_again(work, pathway)
        await show_worse_sheet_again(work, pathway)
        await work.publish(
            PathwayPublished(
                pathway=pathway.code,
                pathway_version=pathway.version,
                kind=pathway.kind,
                destination=pathway.destination,
                intake=pathway.intake,
                protection_check=pathway.protection_check,
                pay_floor=pathway.pay_floor,
                job_loss_days=pathway.job_loss_days,
                job_loss_trigger=pathway.job_loss_trigger,
                job_loss_notice_days=pathway.job_loss_notice_days,
                permanent_on_arrival=pathway.permanent_on_arrival,
                valid_from=pathway.valid_from,
                valid_to=pathway.valid_to,
                safety=pathway.safety_sheet.ratings,
            )
        )
    return fresh
