"""Driving journeys from the shortlist to the check-in of day 365: each step by the person whose step it is."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.another_way import AnotherWay
from pathways_single_machine.programme.callers import (
    Callers,
    ProgrammeClock,
    all_at_once,
    eventually,
    until_allowed,
)
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.loading import consent
from pathways_single_machine.programme.state import ProgrammeState, Track

OFFERED: Final = ("pay", "start_date", "weekly_hours", "contract_months", "language")
REFLECTION: Final = timedelta(days=3, hours=1)
OVERDUE: Final = timedelta(hours=6, minutes=30)
"""After this time without news of an arrival somebody is asked to look (domain, travel: six hours)."""

CHECKIN_DAYS: Final = (7, 30, 90, 180, 365)


@dataclass
class Journeys:
    """The driven journeys. Each phase takes all of them one stage on; business time moves between stages."""

    callers: Callers
    state: ProgrammeState
    clock: ProgrammeClock

    def __post_init__(self) -> None:
        self.another_way = AnotherWay(self.callers, self.state)

    async def shortlist(self, _: datetime) -> None:
        """An employer's staff put the match on the shortlist, by the pseudonym of its list; an application opens.

        Where so few people fit that the employer is shown none of them, a caseworker of theirs proposes them.
        """

        async def one(track: Track) -> None:
            pair = {"vacancy_id": track.vacancy_id, "candidate_id": track.candidate_id}
            told = await self.callers.post(cast.DIRECTOR, "matching", "/matches/explain", pair)
            path, employer = f"/vacancies/{track.vacancy_id}", cast.employer(track.employer_id)
            shown = await self.callers.get(employer, "matching", f"{path}/matches")
            by_employer = shown["fewer_than"] is None
            await self.callers.post(
                employer if by_employer else cast.caseworker(track.partner_id),
                "matching",
                f"{path}/shortlist",
                {"pseudonym": told["pseudonym"]} if by_employer else {"candidate_id": track.candidate_id},
                key=self._key("shortlist", track),
            )
            track.application_id = (
                await eventually("an application for a shortlisted match", lambda: self._application(track))
            )["id"]

        await self._each(self.state.tracks, one)

    async def _application(self, track: Track) -> dict[str, Any] | None:
        found = await self.callers.items(
            cast.DIRECTOR,
            "employer",
            "/applications",
            vacancy_id=track.vacancy_id,
            candidate_id=track.candidate_id,
        )
        return found[0] if found else None

    async def select(self, now: datetime) -> None:
        """Invitation, consent to be named to this employer, interest, an interview, a written offer."""

        async def one(track: Track) -> None:
            staff, worker = cast.employer(track.employer_id), cast.caseworker(track.partner_id)
            path = f"/applications/{track.application_id}"
            await self._move(staff, "employer", path, "invite", track)
            await self.callers.post(
                worker,
                "candidate",
                f"/candidates/{track.candidate_id}/consents",
                consent("share_identified", track.employer_id),
                key=self._key("identified", track),
            )
            await until_allowed(lambda: self._move(worker, "employer", path, "express_interest", track))
            await self.callers.post(
                staff,
                "candidate",
                "/disclosures",
                {
                    "candidate_id": track.candidate_id,
                    "purpose": "share_identified",
                    "fields": ["given_names", "family_names"],
                    "reason": "interview",
                },
            )
            await self._move(staff, "employer", path, "start_rounds", track)
            await self.callers.post(
                staff, "employer", f"{path}/rounds", {"kind": "interview"}, key=self._key("round", track)
            )
            await self.callers.post(
                staff, "employer", f"{path}/rounds/1/result", {"outcome": "passed"}, key=self._key("result", track)
            )
            vacancy = await self.callers.get(staff, "employer", f"/vacancies/{track.vacancy_id}")
            await self.callers.post(
                staff,
                "employer",
                f"{path}/offer",
                {
                    "pay": vacancy["pay"],
                    "start_date": vacancy["start_date"],
                    "weekly_hours": 38,
                    "contract_months": 24,
                    "language": "eng",
                    "expires_at": (now + timedelta(days=21)).isoformat(),
                    "pathway": track.pathway,
                    "adult_confirmed": True,
                },
                key=self._key("offer", track),
            )

        await self._each(self.state.tracks, one)

    async def accept(self, now: datetime) -> None:
        """After the time for reflection the person accepts; candidate-svc reserves; both sides sign."""
        await self.clock.move_to(now + REFLECTION)

        async def accept(track: Track) -> None:
            person = cast.candidate(track.candidate_id)
            sheet = await self.callers.get(person, "candidate", f"/pathways/{track.pathway}/safety-sheet")
            await self.callers.post(
                person,
                "candidate",
                f"/candidates/{track.candidate_id}/safety-acknowledgements",
                {
                    "application_id": track.application_id,
                    "pathway": track.pathway,
                    "pathway_version": sheet["pathway_version"],
                    "language": sheet["language"],
                },
                key=self._key("safety sheet", track),
            )
            await until_allowed(
                lambda: self.callers.post(
                    person,
                    "employer",
                    f"/applications/{track.application_id}/acceptance",
                    {"counselled": True, "shorten_reflection": False},
                    key=self._key("accept", track),
                )
            )

        async def sign(track: Track) -> None:
            path = f"/applications/{track.application_id}"
            today = str((now + REFLECTION).date())
            staff = cast.employer(track.employer_id)
            offer = (await self.callers.get(staff, "employer", path))["offer"]
            vacancy = await self.callers.get(staff, "employer", f"/vacancies/{track.vacancy_id}")
            terms = {name: offer[name] for name in OFFERED} | {name: vacancy[name] for name in ("isco", "housing")}
            await until_allowed(
                lambda: self.callers.post(
                    cast.employer(track.employer_id),
                    "employer",
                    f"{path}/contract",
                    {
                        "terms": {**terms, "workplace_region": offer["workplace_region"] or vacancy["region"]},
                        "signed_by_employer_on": today,
                        "signed_by_candidate_on": today,
                        "costs": [
                            {
                                "type": "recruitment",
                                "amount": "900.00",
                                "currency": "EUR",
                                "shares": [
                                    {"payer": "employer", "amount": "600.00"},
                                    {"payer": "programme", "amount": "300.00"},
                                ],
                            }
                        ],
                    },
                    key=self._key("contract", track),
                )
            )
            placements = await self.callers.items(
                cast.DIRECTOR, "employer", "/placements", candidate_id=track.candidate_id
            )
            track.placement_id = next(one["id"] for one in placements if one["application_id"] == track.application_id)

        async def accept_and_be_reserved(track: Track) -> None:
            await accept(track)
            await self.another_way.be_reserved(track)

        await self._take_off(Fate.DECLINES, self.another_way.decline)
        rivals = self._of_fate(Fate.PROMISED_ELSEWHERE)
        await self._each([track for track in self._going() if track not in rivals], accept_and_be_reserved)
        await self._each(rivals, accept)
        await self._take_off(Fate.PROMISED_ELSEWHERE, self.another_way.be_rejected)
        await self._take_off(Fate.OFFER_WITHDRAWN, self.another_way.take_offer_back)
        await self._each(self._going(), sign)

    async def decide_visas(self, now: datetime) -> None:
        """The adviser takes each case through its authorisations; some entry visas are refused."""
        for track in self._of_fate(Fate.EMPLOYER_SUSPENDED):
            await self.another_way.suspend_for_a_while(track)
        await self._take_off(Fate.WITHDRAWS, self.another_way.withdraw)
        await self.clock.move_to(now + timedelta(days=45))
        today = (now + timedelta(days=45)).date()

        async def one(track: Track) -> None:
            case = (await eventually("a visa case", lambda: self._visa_cases(track)))[0]
            path = f"/visa-cases/{case['id']}"
            await self.callers.post(
                cast.VISA_ADVISER,
                "candidate",
                f"{path}/sponsorship",
                {"sponsor_reference": f"COS-{track.candidate_id[:8]}"},
                key=self._key("sponsor", track),
            )
            full = await self.callers.get(cast.VISA_ADVISER, "candidate", path)
            for check in full["rule_checks"]:
                await self.callers.post(
                    cast.VISA_ADVISER,
                    "candidate",
                    f"{path}/rule-checks",
                    {"requirement": check["requirement"], "status": "met"},
                    key=self._key(f"rule-{check['requirement']}", track),
                )
            while True:
                full = await self.callers.get(cast.VISA_ADVISER, "candidate", path)
                link = full["authorisations"][-1]
                if await self._decide(track, link, today):
                    break
            if track.fate is Fate.VISA_REFUSED:
                await self.callers.post(
                    cast.VISA_ADVISER,
                    "candidate",
                    f"{path}/closure",
                    {"reason": "refused_no_remedy"},
                    key=self._key("closure", track),
                )

        await self._each(self._going(), one)

    async def _decide(self, track: Track, link: dict[str, Any], today: Any) -> bool:
        """Take one authorisation to its decision. True when the entry visa is decided."""
        entry: bool = link["kind"] == "entry_visa"
        refuse = entry and track.fate is Fate.VISA_REFUSED
        decision: dict[str, Any] = (
            {"action": "refuse", "reason": "insufficient_ties"} if refuse else {"action": "grant"}
        )
        if refuse:
            decision["remedy_deadline"] = str(today + timedelta(days=28))
        elif entry:
            decision |= {
                "valid_from": str(today),
                "valid_until": str(today + timedelta(days=180)),
                "travel_document_valid_until": str(today + timedelta(days=1500)),
            }
        moves = [{"action": action} for action in ("collect_documents", "seek_sponsorship", "sign_off", "lodge")]
        for body in (*moves, decision):
            await self.callers.post(
                cast.VISA_ADVISER,
                "candidate",
                f"/authorisations/{link['id']}/moves",
                body,
                key=self._key(f"{body['action']}-{link['position']}", track),
            )
        return entry

    async def _decide_the_rest(self, track: Track, today: Any) -> None:
        """What the chain asks for after the entry, such as a residence card; permanence is years away."""
        path = f"/visa-cases/{(await self._visa_cases(track))[0]['id']}"
        while True:
            case = await self.callers.get(cast.VISA_ADVISER, "candidate", path)
            link = case["authorisations"][-1]
            if link["state"] == "granted" or link["kind"] in ("permanence", "renewal"):
                return
            await self._decide(track, link, today)

    async def _visa_cases(self, track: Track) -> list[dict[str, Any]]:
        return await self.callers.items(
            cast.VISA_ADVISER, "candidate", "/visa-cases", placement_id=str(track.placement_id)
        )

    async def come_back(self, _: datetime) -> None:
        """Whoever was refused is back in the pool, the seat is free, and matching has looked at both again."""
        await self._take_off(Fate.VISA_REFUSED, self.another_way.be_back_in_the_pool)
        await self.another_way.be_looked_at_again()

    async def travel(self, now: datetime) -> None:
        """Orientation, clearances, housing, booking, departure, arrival."""
        departs, arrives = now + timedelta(days=10), now + timedelta(days=10, hours=9)
        worker = cast.INTEGRATION_WORKER

        async def prepare(track: Track) -> None:
            orientation = (
                await eventually("a place in orientation", lambda: self._of("training", "/orientations", track))
            )[0]
            await self.callers.post(
                cast.TRAINER,
                "training",
                f"/orientations/{orientation['id']}/completion",
                key=self._key("orientation", track),
            )
            case = (
                await eventually("an integration case", lambda: self._of("integration", "/integration-cases", track))
            )[0]
            trip = (await eventually("a travel plan", lambda: self._of("integration", "/travels", track)))[0]
            await self.callers.post(
                worker,
                "integration",
                f"/integration-cases/{case['id']}/housing",
                {"nights_secured": 60, "from_date": str(arrives.date())},
                key=self._key("housing", track),
            )
            for kind in ("medical", "exit_permit"):
                await self.callers.post(
                    worker,
                    "integration",
                    f"/travels/{trip['id']}/clearances",
                    {"kind": kind, "cleared_on": str(now.date())},
                    key=self._key(f"clearance-{kind}", track),
                )
            leg = {
                "from_country": "JO",
                "to_country": track.country,
                "departs_at": departs.isoformat(),
                "arrives_at": arrives.isoformat(),
            }
            await until_allowed(
                lambda: self.callers.post(
                    worker,
                    "integration",
                    f"/travels/{trip['id']}/booking",
                    {"legs": [leg]},
                    key=self._key("booking", track),
                )
            )

        async def depart(track: Track) -> None:
            trip = (await self._of("integration", "/travels", track))[0]
            await self.callers.post(
                worker, "integration", f"/travels/{trip['id']}/departure", key=self._key("departure", track)
            )

        async def arrive(track: Track) -> None:
            trip = (await self._of("integration", "/travels", track))[0]
            await self.callers.post(
                worker,
                "integration",
                f"/travels/{trip['id']}/arrival",
                {"arrived_at": arrives.isoformat()},
                key=self._key("arrival", track),
            )

        await self._each(self._going(), prepare)
        await self.clock.move_to(departs)
        await self._each(self._going(), depart)
        await self.clock.move_to(arrives + timedelta(minutes=30))
        late = self._of_fate(Fate.ARRIVES_LATE)
        await self._each([track for track in self._going() if track not in late], arrive)
        await self.clock.move_to(arrives + OVERDUE)
        await self._each(late, self.another_way.be_overdue)
        await self._each(late, arrive)

    async def start_work(self, now: datetime) -> None:
        """The first day of work."""
        await self.clock.move_to(now + timedelta(days=7))
        first_day = (now + timedelta(days=7)).date()
        await self._each(self._going(), lambda track: self._decide_the_rest(track, first_day))

        async def one(track: Track) -> None:
            case = (await self._of("integration", "/integration-cases", track))[0]
            vacancy = await self.callers.get(cast.DIRECTOR, "employer", f"/vacancies/{track.vacancy_id}")
            await self.callers.post(
                cast.INTEGRATION_WORKER,
                "integration",
                f"/integration-cases/{case['id']}/employment-start",
                {
                    "started_on": str(first_day),
                    "isco": vacancy["isco"],
                    "pay": vacancy["pay"],
                    "weekly_hours": vacancy["weekly_hours"],
                },
                key=self._key("employment", track),
            )

            async def is_placed() -> bool:
                person = await self.callers.get(
                    cast.caseworker(track.partner_id), "candidate", f"/candidates/{track.candidate_id}"
                )
                return bool(person["state"] == "placed")

            await eventually("a placed candidate", is_placed)

        await self._each(self._going(), one)

    def check_in(self, day: int) -> Callable[[datetime], Awaitable[None]]:
        """The phase of one check-in."""

        async def phase(_: datetime) -> None:
            started = self.state.began["start work"] + timedelta(days=7)
            await self.clock.move_to(started + timedelta(days=day, hours=2))

            async def one(track: Track) -> None:
                case = (await self._of("integration", "/integration-cases", track))[0]
                vacancy = await self.callers.get(cast.DIRECTOR, "employer", f"/vacancies/{track.vacancy_id}")
                await self.callers.post(
                    cast.INTEGRATION_WORKER,
                    "integration",
                    f"/integration-cases/{case['id']}/checkins",
                    {
                        "day": day,
                        "employed": True,
                        "same_employer": True,
                        "isco": vacancy["isco"],
                        "pay": vacancy["pay"],
                        "weekly_hours": vacancy["weekly_hours"],
                        "pay_matches_contract": True,
                        "fees_charged": False,
                        "passport_held": False,
                        "housing_ok": True,
                        "safety": 5,
                        "satisfaction": 4,
                    },
                    key=self._key(f"checkin-{day}", track),
                )

            await self._each(self._going(), one)

        return phase

    async def lose_jobs(self, _: datetime) -> None:
        """Some jobs end."""
        now = await self.clock.now()
        await self._take_off(Fate.LOSES_JOB, lambda track: self.another_way.lose_job(track, now))

    async def close(self, _: datetime) -> None:
        """A stable case is closed; the candidate is one of the alumni."""

        async def one(track: Track) -> None:
            case = (await self._of("integration", "/integration-cases", track))[0]
            for action in ("stabilise", "close"):
                await self._move(
                    cast.INTEGRATION_WORKER, "integration", f"/integration-cases/{case['id']}", action, track
                )

            async def has_arrived_at_the_end() -> bool:
                person = await self.callers.get(
                    cast.caseworker(track.partner_id), "candidate", f"/candidates/{track.candidate_id}"
                )
                return bool(person["state"] == "alumni")

            await eventually("one of the alumni", has_arrived_at_the_end)

        await self._each(self._going(), one)

    def _going(self) -> list[Track]:
        return [track for track in self.state.tracks if not track.ended]

    def _of_fate(self, fate: Fate) -> list[Track]:
        return [track for track in self._going() if track.fate is fate]

    async def _take_off(self, fate: Fate, turn: Callable[[Track], Awaitable[None]]) -> None:
        """Journeys of a fate go another way from here, and no further."""
        leaving = self._of_fate(fate)
        await self._each(leaving, turn)
        for track in leaving:
            track.ended = True

    async def _of(self, service: str, path: str, track: Track) -> list[dict[str, Any]]:
        reader = cast.TRAINER if service == "training" else cast.INTEGRATION_WORKER
        return await self.callers.items(reader, service, path, placement_id=str(track.placement_id))

    async def _move(self, person: Any, service: str, path: str, action: str, track: Track) -> Any:
        return await self.callers.post(
            person, service, f"{path}/moves", {"action": action}, key=self._key(action, track)
        )

    async def _each(self, tracks: Sequence[Track], one: Callable[[Track], Awaitable[None]]) -> None:
        await all_at_once([one(track) for track in tracks])

    def _key(self, what: str, track: Track) -> str:
        return f"{what}-{track.vacancy_id}-{track.candidate_id}"
