"""The ten operations of `make bench-http` as plain FastAPI and SQLModel: `python -m benchmarks.peers.bare_services`.

Each runs the statements that its service runs, by their names in the service's `store/` and `usecases/`, and answers
the same body. There is nothing else: no token, no walls, no audit, no key, no quota, no version, no trace, no log.
Whoever asks is taken for who usually does. `DATABASE_URL` is a superuser's, for whom no wall stands.
"""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

import uvicorn
from candidate_svc.api.views import AuthorisationView, CandidateView, RuleCheckView, VisaCaseInFull, VisaCaseView
from candidate_svc.api.views import FamilyView as Family
from candidate_svc.domain.pathway import other_pathways
from candidate_svc.store import cases as visa
from candidate_svc.store.candidates import candidate_shown
from candidate_svc.usecases.check_rule import CheckRule, check_rule
from candidate_svc.usecases.move_authorisation import MoveAuthorisation, move_authorisation
from employer_svc.api.views import ApplicationInFull, VacancyView, application_in_full, vacancy_view
from employer_svc.store.applications import offer_of, rounds_of, stages_of
from employer_svc.store.vacancies import vacancy_for
from employer_svc.usecases.move_application import MoveApplication, move_application
from fastapi import Depends, FastAPI
from integration_svc.api.views import CaseView, CheckinView, TravelView
from integration_svc.store.cases import cases_seen_by, travels_seen_by
from integration_svc.store.people import CONSENTS
from integration_svc.store.rows import IntegrationCase, Travel
from integration_svc.usecases.record_checkin import RecordCheckin, record_checkin
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.work import Work
from pathways_contracts.access import Role, scopes_of
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession
from training_svc.api.views import EnrolmentView
from training_svc.store.learners import CONSENTS as LEARNERS_CONSENTS
from training_svc.usecases.move_enrolment import MoveEnrolment, move_enrolment

engine = create_async_engine(os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://"), pool_size=8)
sessions = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
AHEAD = timedelta(seconds=float(os.environ.get("SECONDS_AHEAD", "0")))
"""How far the programme's clock is ahead of the system's."""


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan, telemetry={"tracing": False, "logs": False, "metrics": False})


def work_of(role: Role) -> Callable[[], AsyncIterator[Work]]:
    """A transaction of somebody with this role."""
    told = os.environ.get(f"{role.upper()}_OF")
    organisation = UUID(told) if told else None
    scopes = frozenset(scope.value for scope in scopes_of(frozenset({role})))
    actor = Actor(ActorKind.PERSON, role.value, frozenset({role.value}), scopes, organisation_id=organisation)

    async def work() -> AsyncIterator[Work]:
        async with sessions() as session:
            yield Work(session, "/bare", actor, system_now() + AHEAD, causation_id=new_id())

    return work


Caseworker = Annotated[Work, Depends(work_of(Role.CASEWORKER))]
Adviser = Annotated[Work, Depends(work_of(Role.VISA_ADVISER))]
Employer = Annotated[Work, Depends(work_of(Role.EMPLOYER))]
Trainer = Annotated[Work, Depends(work_of(Role.TRAINER))]
Worker = Annotated[Work, Depends(work_of(Role.INTEGRATION_WORKER))]


@app.get("/candidates/{candidate_id}")
async def candidate(work: Caseworker, candidate_id: UUID) -> CandidateView:
    return CandidateView.model_validate(await candidate_shown(work, candidate_id))


@app.get("/visa-cases/{visa_case_id}")
async def visa_case(work: Adviser, visa_case_id: UUID) -> VisaCaseInFull:
    case = await visa.visa_case_for(work, visa_case_id)
    chain = await visa.authorisations_of(work.session, case.id)
    family = await visa.family_authorisations_of(work.session, case.id)
    left = await visa.superseded_authorisations_of(work.session, case.id)
    checks = await visa.rule_checks_of(work.session, case.id)
    return VisaCaseInFull(
        **VisaCaseView.model_validate(case).model_dump(),
        authorisations=tuple(AuthorisationView.model_validate(one) for one in chain),
        family_authorisations=tuple(AuthorisationView.model_validate(one) for one in family),
        superseded_authorisations=tuple(AuthorisationView.model_validate(one) for one in left),
        other_pathways=other_pathways(case.pathway, case.destination, case.allowed_pathways, work.now.date()),
        family=None if case.family_told is None else Family.model_validate(case.family_told),
        rule_checks=tuple(RuleCheckView.model_validate(one) for one in checks),
    )


@app.post("/authorisations/{authorisation_id}/moves")
async def authorisation_moves(work: Adviser, authorisation_id: UUID, body: MoveAuthorisation) -> AuthorisationView:
    moved = AuthorisationView.model_validate(await move_authorisation(work, authorisation_id, body))
    await work.session.commit()
    return moved


@app.post("/visa-cases/{visa_case_id}/rule-checks")
async def rule_checks(work: Adviser, visa_case_id: UUID, body: CheckRule) -> RuleCheckView:
    checked = RuleCheckView.model_validate(await check_rule(work, visa_case_id, body))
    await work.session.commit()
    return checked


@app.get("/vacancies/{vacancy_id}")
async def vacancy(work: Employer, vacancy_id: UUID) -> VacancyView:
    return vacancy_view(await vacancy_for(work, vacancy_id))


@app.post("/applications/{application_id}/moves")
async def application_moves(work: Caseworker, application_id: UUID, body: MoveApplication) -> ApplicationInFull:
    application = await move_application(work, application_id, body)
    await work.session.flush()
    rounds = tuple(await rounds_of(work.session, application.id))
    stage = (await stages_of(work.session, work.actor, [application]))[application.id]
    moved = application_in_full(application, stage, rounds, await offer_of(work.session, application))
    await work.session.commit()
    return moved


class Cases(BaseModel):
    items: list[CaseView]


@app.get("/integration-cases")
async def integration_cases(work: Worker, placement_id: UUID, limit: int = 50) -> Cases:
    await CONSENTS.require_fresh(work.session, system_now())
    key: Any = col(IntegrationCase.id)
    statement = cases_seen_by(work.actor).where(col(IntegrationCase.placement_id) == placement_id)
    statement = statement.add_columns(key.label("page_key"))
    found = await work.session.execute(statement.order_by(key.asc()).limit(limit + 1))
    return Cases(items=[CaseView.model_validate(row[0]) for row in found.all()[:limit]])


class Travels(BaseModel):
    items: list[TravelView]


@app.get("/travels")
async def travels(work: Worker, placement_id: UUID, limit: int = 50) -> Travels:
    await CONSENTS.require_fresh(work.session, system_now())
    key: Any = col(Travel.id)
    statement = travels_seen_by(work.actor).where(col(Travel.placement_id) == placement_id)
    statement = statement.add_columns(key.label("page_key"))
    found = await work.session.execute(statement.order_by(key.asc()).limit(limit + 1))
    return Travels(items=[TravelView.model_validate(row[0]) for row in found.all()[:limit]])


@app.post("/integration-cases/{case_id}/checkins", status_code=201)
async def checkins(work: Worker, case_id: UUID, body: RecordCheckin) -> CheckinView:
    recorded = CheckinView.model_validate(await record_checkin(work, case_id, body))
    await work.session.commit()
    return recorded


@app.post("/enrolments/{enrolment_id}/moves")
async def enrolment_moves(work: Trainer, enrolment_id: UUID, body: MoveEnrolment) -> EnrolmentView:
    await LEARNERS_CONSENTS.require_fresh(work.session, system_now())
    moved = EnrolmentView.model_validate(await move_enrolment(work, enrolment_id, body, system_now()))
    await work.session.commit()
    return moved


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_config=None, access_log=False)
