"""What somebody would write first: FastAPI and SQLModel over the same rows. It knows no tokens, and hides nobody.

`counted` holds for each vacancy what matching-svc counts in its index.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import uvicorn
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlmodel import Field, Integer, SmallInteger, SQLModel, Text, Uuid, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


class BestList(SQLModel, table=True):
    __tablename__ = "best_list"

    vacancy_id: UUID = Field(primary_key=True)
    configuration_version: int
    candidate_ids: list[UUID] = Field(sa_column=Column(ARRAY(Uuid())))
    points: list[int] = Field(sa_column=Column(ARRAY(Integer)))
    coverage: list[int] = Field(sa_column=Column(ARRAY(SmallInteger)))
    verdicts: list[str] = Field(sa_column=Column(ARRAY(Text)))
    computed_at: datetime


class Match(SQLModel, table=True):
    id: UUID = Field(primary_key=True)
    vacancy_id: UUID
    candidate_id: UUID
    state: str


class Counted(SQLModel, table=True):
    vacancy_id: UUID = Field(primary_key=True)
    counts: dict[str, Any] = Field(sa_column=Column(JSONB))


class Entry(BaseModel):
    rank: int
    candidate_id: UUID
    score_points: int
    coverage_per_cent: int
    verdicts: dict[str, str]
    match_id: UUID | None
    state: str | None


class Counts(BaseModel):
    considered: int
    proposable: int
    not_met: dict[str, int]
    unknown: dict[str, int]
    trainable: dict[str, int]


class VacancyList(BaseModel):
    vacancy_id: UUID
    configuration_version: int
    computed_at: datetime
    counts: Counts
    items: list[Entry]


engine = create_async_engine(os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://"), pool_size=8)
sessions = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    yield
    await engine.dispose()


async def session_of() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


app = FastAPI(lifespan=lifespan)


@app.get("/vacancies/{vacancy_id}/matches", response_model=VacancyList)
async def best(vacancy_id: UUID, session: Annotated[AsyncSession, Depends(session_of)], limit: int = 20) -> VacancyList:
    found = await session.get(BestList, vacancy_id)
    if found is None:
        raise HTTPException(404)
    shown = found.candidate_ids[:limit]
    statement = select(Match).where(Match.vacancy_id == vacancy_id, col(Match.candidate_id).in_(shown))
    matches = {row.candidate_id: row for row in (await session.exec(statement.order_by(col(Match.id)))).all()}
    counted = await session.get_one(Counted, vacancy_id)
    items = []
    for place, candidate_id in enumerate(shown):
        match = matches.get(candidate_id)
        verdicts = found.verdicts[place]
        items.append(
            Entry(
                rank=place + 1,
                candidate_id=candidate_id,
                score_points=found.points[place],
                coverage_per_cent=found.coverage[place],
                verdicts=dict(part.split("=") for part in verdicts.split(";")) if verdicts else {},
                match_id=match.id if match else None,
                state=match.state if match else None,
            )
        )
    return VacancyList(
        vacancy_id=vacancy_id,
        configuration_version=found.configuration_version,
        computed_at=found.computed_at,
        counts=Counts(**counted.counts),
        items=items,
    )


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_config=None, access_log=False)
