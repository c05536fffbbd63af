"""When a message may go out, in which words, and of which events a person is told: rules without any I/O."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.news import CHECKIN_DAYS, SETTLES, TELLS, last_day_before
from candidate_svc.domain.notification import (
    MOST_ATTEMPTS,
    OUTDATED_AFTER,
    SPACING,
    URGENT,
    GiveUp,
    Hearer,
    Message,
    News,
    Postpone,
    Send,
    Silence,
    Suppress,
    asks_somebody,
    decide,
    wait_after,
)
from candidate_svc.domain.safe_contact import (
    Hours,
    SafeContact,
    StatedChannel,
    StatedHours,
    addresses_are_known,
    addresses_fit,
    each_channel_once,
    hours_are_local,
    hours_make_a_span,
    the_time_zone_is_known,
)
from candidate_svc.domain.wording import Wording, wording_for, wordings
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import Aside, CandidateSetAside
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_contracts.events.candidate.notification import Channel, NotificationKind
from pathways_contracts.events.candidate.reservation import ReservationConfirmed
from pathways_contracts.events.employer.application import ApplicationEnd, ApplicationEnded
from pathways_contracts.events.integration.integration_case import CheckinRecorded, EmploymentStarted
from pydantic import ValidationError

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
EVERYWHERE = frozenset(Channel)
CONTACT = SafeContact(channels=(Channel.SMS, Channel.EMAIL))
HEARER = Hearer(state=CandidateState.ACTIVE, may_register=True, dormant=False, contact=CONTACT)
OFFER = News(NotificationKind.ANSWER, NOW, answer_by=date(2026, 3, 20))
NEWS = News(NotificationKind.NEWS, NOW)


def contact(**changes: Any) -> Hearer:
    return replace(HEARER, contact=replace(CONTACT, **changes))


# --- may it go out? ------------------------------------------------------------------------------------------


def test_it_goes_out_over_the_channel_that_the_person_prefers() -> None:
    assert decide(OFFER, HEARER, EVERYWHERE, NOW) == Send(Channel.SMS)
    assert decide(OFFER, HEARER, {Channel.EMAIL}, NOW) == Send(Channel.EMAIL), "as far as it is served here"
    failed = replace(OFFER, given_up=frozenset({Channel.SMS}))
    assert decide(failed, HEARER, EVERYWHERE, NOW) == Send(Channel.EMAIL), "and did not fail before"
    assert decide(replace(failed, given_up=EVERYWHERE), HEARER, EVERYWHERE, NOW) == GiveUp()


@pytest.mark.parametrize(
    ("hearer", "why"),
    [
        (replace(HEARER, state=CandidateState.WITHDRAWN), Silence.PERSON_LEFT),
        (replace(HEARER, state=CandidateState.SOLUTION_ELSEWHERE), Silence.PERSON_LEFT),
        (replace(HEARER, state=CandidateState.DECEASED), Silence.PERSON_LEFT),
        (replace(HEARER, state=CandidateState.ERASED), Silence.PERSON_LEFT),
        (replace(HEARER, may_register=False), Silence.NO_CONSENT),
        (replace(HEARER, state=CandidateState.UNREACHABLE), Silence.OUT_OF_REACH),
        (replace(HEARER, dormant=True), Silence.OUT_OF_REACH),
        (replace(HEARER, contact=None), Silence.NO_SAFE_CONTACT),
        (contact(channels=()), Silence.NO_SAFE_CONTACT),
        (contact(no_messages=True), Silence.NO_MESSAGES),
        (contact(unwanted=frozenset({NotificationKind.ANSWER})), Silence.NOT_WANTED),
        (contact(read_by_others=EVERYWHERE), Silence.READ_BY_OTHERS),
    ],
)
def test_nothing_goes_out_where_it_must_not(hearer: Hearer, why: Silence) -> None:
    assert decide(OFFER, hearer, EVERYWHERE, NOW) == Suppress(why)


def test_a_device_that_others_read_is_passed_over() -> None:
    assert decide(OFFER, contact(read_by_others=frozenset({Channel.SMS})), EVERYWHERE, NOW) == Send(Channel.EMAIL)


def test_a_channel_that_is_not_served_here_reaches_nobody() -> None:
    assert decide(OFFER, HEARER, (), NOW) == Suppress(Silence.NO_SAFE_CONTACT)


def test_no_message_comes_after_the_day_by_which_to_act_or_long_after_its_event() -> None:
    assert decide(OFFER, HEARER, EVERYWHERE, datetime(2026, 3, 20, 23, tzinfo=UTC)) == Send(Channel.SMS)
    assert decide(OFFER, HEARER, EVERYWHERE, datetime(2026, 3, 21, tzinfo=UTC)) == Suppress(Silence.OUTDATED)
    assert decide(NEWS, HEARER, EVERYWHERE, NOW + OUTDATED_AFTER) == Send(Channel.SMS)
    late = NOW + OUTDATED_AFTER + timedelta(seconds=1)
    assert decide(NEWS, HEARER, EVERYWHERE, late) == Suppress(Silence.OUTDATED)


@pytest.mark.parametrize("kind", sorted(SPACING))
def test_what_is_not_urgent_is_not_said_twice_in_a_row(kind: NotificationKind) -> None:
    news = News(kind, NOW)
    told = replace(HEARER, told_at=NOW - SPACING[kind] + timedelta(seconds=1))
    assert decide(news, told, EVERYWHERE, NOW) == Suppress(Silence.TOLD_ALREADY)
    assert decide(news, replace(told, told_at=NOW - SPACING[kind]), EVERYWHERE, NOW) == Send(Channel.SMS)


@pytest.mark.parametrize("kind", sorted(URGENT))
def test_what_is_urgent_is_said_each_time(kind: NotificationKind) -> None:
    assert decide(News(kind, NOW), replace(HEARER, told_at=NOW), EVERYWHERE, NOW) == Send(Channel.SMS)


@pytest.mark.parametrize("why", list(Silence))
def test_of_what_is_urgent_a_caseworker_tells_unless_nobody_should(why: Silence) -> None:
    nobody = {Silence.PERSON_LEFT, Silence.NO_CONSENT, Silence.SETTLED, Silence.TOLD_ALREADY}
    assert asks_somebody(NotificationKind.ANSWER, why) is (why not in nobody)
    assert not asks_somebody(NotificationKind.TRAINING, why)


# --- hours ---------------------------------------------------------------------------------------------------


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


DAY = Hours(time(9), time(17), "Asia/Amman")
NIGHT = Hours(time(22), time(2), "Asia/Amman")


@pytest.mark.parametrize(
    ("hours", "now", "then"),
    [
        (DAY, "2026-03-10T06:00:00+00:00", "2026-03-10T06:00:00+00:00"),
        (DAY, "2026-03-10T05:59:00+00:00", "2026-03-10T06:00:00+00:00"),
        (DAY, "2026-03-10T13:59:00+00:00", "2026-03-10T13:59:00+00:00"),
        (DAY, "2026-03-10T14:00:00+00:00", "2026-03-11T06:00:00+00:00"),
        (NIGHT, "2026-03-10T20:00:00+00:00", "2026-03-10T20:00:00+00:00"),
        (NIGHT, "2026-03-10T22:59:00+00:00", "2026-03-10T22:59:00+00:00"),
        (NIGHT, "2026-03-10T23:00:00+00:00", "2026-03-11T19:00:00+00:00"),
    ],
)
def test_a_message_comes_in_the_persons_own_hours(hours: Hours, now: str, then: str) -> None:
    assert hours.next_moment(at(now)) == at(then)
    decision = decide(NEWS, contact(hours=hours), EVERYWHERE, at(now))
    assert decision == (Send(Channel.SMS) if now == then else Postpone(at(then)))


def test_hours_that_come_too_late_are_not_waited_for() -> None:
    today = replace(OFFER, answer_by=date(2026, 3, 10))
    evening = at("2026-03-10T18:00:00+00:00")
    assert decide(today, contact(hours=DAY), EVERYWHERE, evening) == Suppress(Silence.OUTDATED)


# --- what can be stated ----------------------------------------------------------------------------------------


def test_each_channel_is_stated_once() -> None:
    one = StatedChannel(Channel.SMS, "+999123456789", known=False)
    assert each_channel_once([one]) is None
    broken = each_channel_once([one, one])
    assert broken is not None
    assert broken.field == "channels"


@pytest.mark.parametrize(
    ("channel", "address", "fits"),
    [
        (Channel.EMAIL, "person@example.invalid", True),
        (Channel.EMAIL, "person", False),
        (Channel.EMAIL, "person@example.invalid\nBcc: other@example.invalid", False),
        (Channel.EMAIL, "+999123456789", False),
        (Channel.SMS, "+999123456789", True),
        (Channel.SMS, "0123456789", False),
        (Channel.MESSAGING, "+999123456789", True),
        (Channel.MESSAGING, "person@example.invalid", False),
    ],
)
def test_an_address_fits_its_channel_and_a_refusal_does_not_repeat_it(
    channel: Channel, address: str, fits: bool
) -> None:
    broken = addresses_fit([StatedChannel(channel, address, known=False)])
    assert (broken is None) is fits
    assert broken is None or (broken.field == "channels.0.address" and address not in repr(broken))


def test_a_channel_needs_an_address_or_keeps_the_earlier_one() -> None:
    assert addresses_are_known([StatedChannel(Channel.SMS, None, known=True)]) is None
    broken = addresses_are_known([StatedChannel(Channel.SMS, None, known=False)])
    assert broken is not None
    assert broken.field == "channels.0.address"


@pytest.mark.parametrize(
    ("begin", "end", "spans"),
    [
        (None, None, True),
        (time(9), time(17), True),
        (time(9), None, False),
        (None, time(9), False),
        (time(9), time(9), False),
    ],
)
def test_hours_have_a_begin_and_an_end(begin: time | None, end: time | None, spans: bool) -> None:
    assert (hours_make_a_span(StatedHours(begin, end, "UTC")) is None) is spans


def test_hours_are_those_of_a_known_time_zone() -> None:
    assert the_time_zone_is_known(StatedHours(None, None, "Africa/Nairobi")) is None
    assert the_time_zone_is_known(StatedHours(None, None, "Nowhere/Else")) is not None
    assert hours_are_local(StatedHours(time(9), time(17), "UTC")) is None
    assert hours_are_local(StatedHours(time(9, tzinfo=UTC), time(17), "UTC")) is not None


# --- words ---------------------------------------------------------------------------------------------------

FORBIDDEN = {
    "eng": "refug asylum migra displac visa passport embass employ job work salar contract offer vacanc hire hiring "
    "travel flight ticket airport countr abroad border programme program pathway caseworker un unhcr iom ngo "
    "organisation organization agency document protect persecut court lawyer training course",
    "fra": "réfug asile migra déplac visa passeport ambassad emplo travail salai contrat offre poste embauch voyage "
    "vol billet aéroport pays étranger frontière programme parcours hcr oim ong organisation agence document protec "
    "persécu tribunal avocat formation cours",
    "spa": "refug asilo migra desplaz visa visado pasaporte embajad emple trabajo salari contrat oferta vacante viaje "
    "vuelo billete aeropuerto país extranjero frontera programa acnur oim ong organización agencia documento protec "
    "persec tribunal abogad formación curso",
    "ara": "لاجئ لجوء مهاجر هجرة نازح تأشيرة جواز سفارة عمل وظيفة راتب عقد عرض سفر رحلة تذكرة مطار بلد دولة حدود "
    "برنامج مسار مفوضية منظمة وكالة وثيق مستند حماية محكمة محام تدريب دورة",
}
"""Beginnings of words that would tell whoever reads along who the person is, or on whose way."""
ONLY_WHOLE = {"un", "vol", "pays", "cours", "ong", "oim", "iom", "hcr", "ngo", "poste"}


def words_of(wording: Wording) -> list[str]:
    said = " ".join((wording.subject, wording.by, *wording.texts.values()))
    return "".join(one if one.isalnum() else " " for one in said.lower()).split()


def telling(word: str, stem: str) -> bool:
    if stem in ONLY_WHOLE:
        return word == stem
    return word.removeprefix("ال").startswith(stem) or word.startswith(stem)


@pytest.mark.parametrize("language", sorted(FORBIDDEN))
def test_no_message_tells_who_reads_along_anything(language: str) -> None:
    said = words_of(wording_for(language))
    assert [(word, stem) for word in said for stem in FORBIDDEN[language].split() if telling(word, stem)] == []


def test_every_language_has_its_list_of_words_that_must_not_be_said() -> None:
    assert {wording.language for wording in wordings().values()} == set(FORBIDDEN)


def test_the_search_for_words_bites() -> None:
    spoilt = wording_for("eng").model_copy(update={"subject": "Your visa, and asylum"})
    found = {stem for word in words_of(spoilt) for stem in FORBIDDEN["eng"].split() if telling(word, stem)}
    assert {"visa", "asylum"} <= found


@pytest.mark.parametrize("language", sorted(FORBIDDEN))
@pytest.mark.parametrize("kind", list(NotificationKind))
def test_every_kind_has_words_in_every_language_and_only_a_day_is_filled_in(
    language: str, kind: NotificationKind
) -> None:
    wording = wording_for(language)
    assert wording.language == language
    plain, dated = wording.text(kind, None), wording.text(kind, date(2026, 3, 20))
    assert plain
    assert "{" not in plain + dated
    assert dated.startswith(plain)
    assert "2026-03-20" in dated


@pytest.mark.parametrize(
    "spoilt",
    [
        {"subject": "For {name}"},
        {"by": "By {date}, {name}."},
        {"by": "Soon."},
        {"texts": {NotificationKind.NEWS: "There is news."}},
        {"texts": {**dict.fromkeys(NotificationKind, "x"), NotificationKind.NEWS: "{employer} wrote."}},
    ],
)
def test_a_wording_with_another_field_or_without_a_kind_is_not_loaded(spoilt: dict[str, object]) -> None:
    good = wording_for("eng").model_dump()
    Wording.model_validate(good)
    with pytest.raises(ValidationError):
        Wording.model_validate({**good, **spoilt})


def test_who_reads_another_language_is_written_to_in_the_one_that_names_it_or_else_in_english() -> None:
    assert wording_for("arz").language == "ara"
    assert wording_for("swa").language == "eng"


# --- of what, and by when --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-10T15:00:00+00:00", date(2026, 3, 9)),
        ("2026-03-10T11:59:00+00:00", date(2026, 3, 8)),
        ("2026-03-10T12:00:00+00:00", date(2026, 3, 9)),
    ],
)
def test_the_day_that_is_named_is_over_before_the_deadline_everywhere(moment: str, day: date) -> None:
    assert last_day_before(at(moment)) == day
    furthest_west = datetime.combine(day + timedelta(days=1), time.min, UTC) + timedelta(hours=12)
    assert furthest_west <= at(moment)


def test_what_somebody_did_themselves_is_no_news_to_them() -> None:
    ids = {"application_id": uuid4(), "vacancy_id": uuid4(), "employer_id": uuid4(), "candidate_id": uuid4()}
    told = {end: bool(TELLS[ApplicationEnded](ApplicationEnded(end=end, **ids), NOW)) for end in ApplicationEnd}
    assert {end for end, is_told in told.items() if not is_told} == {ApplicationEnd.DECLINED, ApplicationEnd.WITHDRAWN}


def test_a_promise_runs_out_where_no_contract_stands() -> None:
    ids = {name: uuid4() for name in ("reservation_id", "application_id", "candidate_id", "vacancy_id")}
    promised = TELLS[ReservationConfirmed]
    assert [told.kind for told in promised(ReservationConfirmed(**ids), NOW)] == [NotificationKind.RUNNING_OUT]
    assert promised(ReservationConfirmed(**ids, placement_id=uuid4()), NOW) == [], "bound again by a correction"


def test_a_withdrawn_consent_is_spoken_of_where_it_ends_something_that_can_still_be_kept() -> None:
    told = {
        purpose: [
            (one.kind, one.answer_by)
            for one in TELLS[ConsentWithdrawn](ConsentWithdrawn(candidate_id=uuid4(), purpose=purpose), NOW)
        ]
        for purpose in ConsentPurpose
    }
    assert {purpose: what for purpose, what in told.items() if what} == {
        ConsentPurpose.IMMIGRATION: [(NotificationKind.BECOMES_FINAL, date(2026, 3, 12))]
    }
    granted = ConsentGranted(candidate_id=uuid4(), purpose=ConsentPurpose.REGISTER, text_version="1")
    assert SETTLES[ConsentGranted](granted) == [], "registering by the thousand asks nothing of the messages"


def test_being_set_aside_is_told_where_the_person_can_do_something() -> None:
    told = {
        state: [
            one.kind
            for one in TELLS[CandidateSetAside](CandidateSetAside(candidate_id=uuid4(), state=state, reason="x1"), NOW)
        ]
        for state in Aside
    }
    assert {state: what for state, what in told.items() if what} == {
        Aside.INCOMPLETE: [NotificationKind.DOCUMENTS],
        Aside.INELIGIBLE: [NotificationKind.DECISION],
    }


def test_the_start_of_work_leads_to_a_message_per_check_in_which_the_check_in_settles() -> None:
    case, person = uuid4(), uuid4()
    ids = {"integration_case_id": case, "placement_id": uuid4(), "candidate_id": person}
    started = EmploymentStarted(
        **ids,
        employer_id=uuid4(),
        started_on=date(2026, 3, 1),
        isco="7212",
        pay={"amount": "1.00", "currency": "GBP", "period": "month"},
        weekly_hours=38,
    )
    told = TELLS[EmploymentStarted](started, NOW)
    assert [one.due_at for one in told] == [
        datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day) for day in CHECKIN_DAYS
    ]
    for one, day in zip(told, CHECKIN_DAYS, strict=True):
        recorded = CheckinRecorded(**ids, day=day, recorded_on=date(2026, 3, 8), employed=True, same_employer=True)
        [settled] = SETTLES[CheckinRecorded](recorded)
        assert (settled.kind, settled.about, settled.occasion) == (one.kind, one.about, one.occasion)


def test_an_attempt_waits_longer_each_time() -> None:
    waits = [wait_after(attempt) for attempt in range(1, MOST_ATTEMPTS)]
    assert waits == sorted(set(waits))


def test_a_message_is_never_printed_and_has_one_reference() -> None:
    def message() -> Message:
        return Message(OFFER_ID, NotificationKind.ANSWER, Channel.SMS, "+999123456789", "News", "There is news.")

    assert "+999" not in repr(message()) + str(message())
    assert message().reference == message().reference != OFFER_ID


OFFER_ID = uuid4()
