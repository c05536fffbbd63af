"""The configured pathways are published once per version, so that other services know floors and deadlines."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import PathwayPublished
from sqlmodel import select

from candidate_svc.domain.pathway import pathways
from candidate_svc.store.rows import PublishedPathway


async def publish_pathways(work: Work) -> int:
    """Publish what was not published yet; returns how many."""
    known = {(row.pathway, row.version) for row in (await work.session.exec(select(PublishedPathway))).all()}
    fresh = [pathway for pathway in pathways().values() if (pathway.code, pathway.version) not in known]
    for pathway in fresh:
        work.session.add(PublishedPathway(pathway=pathway.code, version=pathway.version, published_at=work.now))
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
                permanent_on_arrival=pathway.permanent_on_arrival,
                valid_from=pathway.valid_from,
                valid_to=pathway.valid_to,
            )
        )
    return len(fresh)
