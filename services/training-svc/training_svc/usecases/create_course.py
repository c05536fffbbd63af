"""A course is drafted from its modules, and published."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ConceptCode, EqfLevel, LanguageSkill
from pathways_contracts.events.training.course import CoursePublished, TaughtModule
from pydantic import Field

from training_svc.domain.course import COURSE, CourseAction, Delivery
from training_svc.store.courses import course_for, modules_of
from training_svc.store.rows import Course, Module
from training_svc.usecases.check_codes import check_skills

Title = Annotated[str, Field(min_length=1, max_length=200)]


class ModuleContent(Command):
    """A part of a course: the skills it teaches, and those it builds upon."""

    title: Title
    skills: Annotated[tuple[ConceptCode, ...], Field(max_length=100)] = ()
    hours: Annotated[int, Field(ge=1, le=5000)]
    eqf_level: EqfLevel | None = None
    prerequisites: Annotated[tuple[ConceptCode, ...], Field(max_length=100, description="Skills to bring along.")] = ()


class CreateCourse(Command):
    """A course. `languages` are the levels that a learner reaches who passes it."""

    title: Title
    modules: Annotated[tuple[ModuleContent, ...], Field(min_length=1, max_length=50)]
    delivery: Delivery
    languages: Annotated[tuple[Closed[LanguageSkill], ...], Field(max_length=20)] = ()
    programme_ids: tuple[UUID, ...] = ()


async def create_course(work: Work, command: CreateCourse) -> Course:
    """Draft a course of the actor's organisation. Raises `RulesBroken` for skills that the taxonomy does not have."""
    check_skills(
        (f"modules.{place}.{name}.{index}", code)
        for place, module in enumerate(command.modules)
        for name, codes in (("skills", module.skills), ("prerequisites", module.prerequisites))
        for index, code in enumerate(codes)
    )
    course = Course(
        id=work.new_id(),
        provider_id=work.actor.organisation_id,
        title=command.title,
        delivery=command.delivery,
        skills=list(dict.fromkeys(code for module in command.modules for code in module.skills)),
        languages=[one.model_dump(mode="json") for one in command.languages],
        hours=sum(module.hours for module in command.modules),
        programme_ids=list(command.programme_ids),
        state=COURSE.initial,
    )
    work.session.add(course)
    await work.session.flush()
    work.session.add_all(
        Module(
            id=work.new_id(),
            course_id=course.id,
            position=position,
            title=module.title,
            skills=list(module.skills),
            hours=module.hours,
            eqf_level=module.eqf_level,
            prerequisites=list(module.prerequisites),
        )
        for position, module in enumerate(command.modules)
    )
    await work.record_stage(COURSE.name, course.id, None, "create", course.state)
    return course


async def publish_course(work: Work, course_id: UUID) -> Course:
    """Publish a draft; it can be planned with, and no longer changed. Raises `NotFound`, `IllegalTransition`."""
    course = await course_for(work, course_id, own=True)
    await work.move(COURSE, course, CourseAction.PUBLISH)
    await work.publish(
        CoursePublished(
            course_id=course.id,
            skills=tuple(course.skills),
            hours=course.hours,
            programme_ids=tuple(course.programme_ids),
            modules=tuple(
                TaughtModule(module_id=one.id, skills=tuple(one.skills), hours=one.hours)
                for one in (await modules_of(work.session, [course.id]))[course.id]
            ),
            languages=tuple(LanguageSkill.model_validate(one) for one in course.languages),
        )
    )
    return course
