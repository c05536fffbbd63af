"""Whether a learner was there on a day of teaching."""

from datetime import date
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work

from training_svc.domain.attendance import ATTENDANCE_RULES, Session
from training_svc.store.enrolments import enrolment_for, note_attendance
from training_svc.store.rows import Attendance


class RecordAttendance(Command):
    """One day. Saying it again corrects it."""

    session_on: date
    present: bool


async def record_attendance(work: Work, enrolment_id: UUID, command: RecordAttendance) -> Attendance:
    """Keep the day. Raises `NotFound`, `RulesBroken`."""
    enrolment, _ = await enrolment_for(work, enrolment_id)
    require(ATTENDANCE_RULES, Session(enrolment.state, command.session_on, work.now.date()))
    attendance = Attendance(
        enrolment_id=enrolment.id,
        session_on=command.session_on,
        present=command.present,
        recorded_by=work.actor.reference,
    )
    await note_attendance(work.session, attendance)
    return attendance
