"""Fresh people, employers and vacancies over HTTP, taken to any stage of the journey by whoever's step it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_single_machine.programme.loading import consent
from pathways_taxonomy import open_taxonomy

from .asking import Asking

PAY: Final = {"amount": "45000.00", "currency": "GBP", "period": "year"}
PATHWAY: Final = "gb_skilled_worker"
SIGN_OFF: Final = ("collect_documents", "seek_sponsorship", "sign_off")
WORKER: Final = cast.INTEGRATION_WORKER


@dataclass
class Journey:
    """One person's way to one vacancy, by the ids that it has come to."""

    candidate_id: str
    vacancy_id: str = ""
    employer_id: str = ""
    application_id: str = ""
    placement_id: str = ""

    @property
    def person(self) -> Person:
        """The person for themselves."""
        return cast.candidate(self.candidate_id)

    @property
    def staff(self) -> Person:
        """The employer's staff."""
        return cast.employer(self.employer_id)


@dataclass
class Scene(Asking):
    """A partner with its people, employers with their vacancies, and the way from one to the other."""

    # --- employers and vacancies ----------------------------------------------------------------------------------

    async def prospect(self) -> str:
        """An employer that was met."""
        body = {"name": "Testhouse Works", "country": "GB", "sector": "health", "programme_ids": [self.programme_id]}
        return str((await self.step(cast.DIRECTOR, "employer", "/employers", body))["id"])

    async def find_out(self, employer_id: str, **changed: Any) -> None:
        """Record the due diligence, by default all well, and let a second person approve it."""
        await self.look_into(employer_id, **changed)
        path = f"/employers/{employer_id}/due-diligence/approval"
        await self.do(cast.SECOND_DIRECTOR, "employer", path, {})

    async def findings(self, outcome: str = "met", *, days_ago: int = 0) -> list[dict[str, Any]]:
        """Each point of the standard, found some days ago."""
        day = str((await self.clock.now()).date() - timedelta(days=days_ago))
        standard = await self.get(cast.DIRECTOR, "employer", "/due-diligence/standard")
        found = {"outcome": outcome, "evidence": ["site_visit"], "checked_on": day}
        return [{"point": point, **found} for point in standard["points"]]

    async def look_into(self, employer_id: str, **changed: Any) -> None:
        """Record the due diligence."""
        path = f"/employers/{employer_id}"
        read = await self.get(cast.DIRECTOR, "employer", path)
        body = {
            "findings": await self.findings(),
            "fee_pledge": True,
            "briefing_done": True,
            "sponsor_licence": {"reference": "LICENCE-1", "valid_until": "2090-01-01"},
            **changed,
        }
        await self.put(cast.DIRECTOR, "employer", f"{path}/due-diligence", body, version=read["version"])

    async def move_employer(self, employer_id: str, *actions: str, reason: str | None = None) -> None:
        """Move an employer's standing."""
        path = f"/employers/{employer_id}/moves"
        for action in actions[:-1]:
            await self.step(cast.DIRECTOR, "employer", path, {"action": action})
        await self.do(cast.DIRECTOR, "employer", path, {"action": actions[-1], "reason": reason})

    async def employer(self, **found: Any) -> str:
        """An active employer."""
        employer_id = await self.prospect()
        await self.move_employer(employer_id, "start_due_diligence")
        await self.find_out(employer_id, **found)
        await self.move_employer(employer_id, "agree", "activate")
        return employer_id

    async def shared_employer(self) -> str:
        """An active employer that no case changes."""
        return await self.once("employer", self.employer)

    def vacancy_body(self, employer_id: str, now: datetime, **changed: Any) -> dict[str, Any]:
        """What a vacancy is written with."""
        return {
            "employer_id": employer_id,
            "kind": "job",
            "title": "Somebody for the laboratory",
            "occupation": open_taxonomy(None).occupations[0].code,
            "country": "GB",
            "seats": 2,
            "pay": PAY,
            "weekly_hours": 38,
            "contract_months": 24,
            "pathways": [PATHWAY],
            "start_date": str(now.date() + timedelta(days=200)),
            "programme_ids": [self.programme_id],
            **changed,
        }

    async def draft(self, employer_id: str | None = None, **changed: Any) -> str:
        """A vacancy in review."""
        employer_id = employer_id or await self.shared_employer()
        body = self.vacancy_body(employer_id, await self.clock.now(), **changed)
        made = await self.step(cast.employer(employer_id), "employer", "/vacancies", body)
        path = f"/vacancies/{made['id']}/moves"
        await self.step(cast.employer(employer_id), "employer", path, {"action": "submit"})
        return str(made["id"])

    async def vacancy(self, employer_id: str | None = None, **changed: Any) -> str:
        """An open vacancy."""
        vacancy_id = await self.draft(employer_id, **changed)
        await self.do(cast.DIRECTOR, "employer", f"/vacancies/{vacancy_id}/moves", {"action": "open"})
        return vacancy_id

    async def seats(self, vacancy_id: str) -> tuple[str, int, int]:
        """Where a vacancy stands, and the seats that are held and filled."""
        read = await self.get(cast.DIRECTOR, "employer", f"/vacancies/{vacancy_id}")
        return read["state"], read["held"], read["filled"]

    # --- people ---------------------------------------------------------------------------------------------------

    async def registered(self, *purposes: str, **changed: Any) -> str:
        """A person in `draft` with these consents."""
        body = {
            "identity": {"given_names": "Testina", "family_names": "Quillfeather", "birth_date": "1990-01-01"},
            "profile": {"skills": [{"code": open_taxonomy(None).skills[0].code}]},
            "consents": [consent(purpose) for purpose in purposes],
            "programme_ids": [self.programme_id],
            **changed,
        }
        return str((await self.step(self.caseworker, "candidate", "/candidates", body))["id"])

    async def move_person(self, candidate_id: str, *actions: str, **more: Any) -> None:
        """Move a person's standing."""
        path = f"/candidates/{candidate_id}/moves"
        for action in actions[:-1]:
            await self.step(self.caseworker, "candidate", path, {"action": action})
        await self.do(self.caseworker, "candidate", path, {"action": actions[-1], **more})

    async def active(self, *purposes: str, **changed: Any) -> str:
        """A person in the pool."""
        candidate_id = await self.registered("register", "share_anonymised", *purposes, **changed)
        await self.move_person(candidate_id, "submit", "activate")
        return candidate_id

    async def consent(self, candidate_id: str, purpose: str, counterparty_id: str | None = None) -> str:
        """A consent that stands."""
        path = f"/candidates/{candidate_id}/consents"
        return str((await self.do(self.caseworker, "candidate", path, consent(purpose, counterparty_id)))["id"])

    async def withdraw_consent(self, candidate_id: str, purpose: str) -> None:
        """The person no longer allows a purpose."""
        path = f"/candidates/{candidate_id}/consents"
        [standing] = [
            one
            for one in await self.items(self.caseworker, "candidate", path)
            if one["purpose"] == purpose and one["withdrawn_at"] is None
        ]
        await self.do(self.caseworker, "candidate", f"{path}/{standing['id']}/withdrawal", {"said_how": "in_person"})

    async def agree_with(self, partner_id: str, **changed: Any) -> str:
        """A data-sharing agreement in force with another partner. Its path."""
        path, own = "/data-sharing-agreements", cast.administrator(self.partner_id)
        drafted = await self.do(own, "candidate", path, self.agreement_body(partner_id, **changed))
        moves = f"{path}/{drafted['id']}/moves"
        await self.do(own, "candidate", moves, {"action": "sign"})
        await self.do(cast.administrator(partner_id), "candidate", moves, {"action": "countersign"})
        return f"{path}/{drafted['id']}"

    def agreement_body(self, partner_id: str, **changed: Any) -> dict[str, Any]:
        """What an agreement about all that may cross is drafted with."""
        return {
            "other_party_id": partner_id,
            "purposes": ["register"],
            "fields": ["record", "name", "birth_date", "gender", "nationalities", "contacts", "documents"],
            "countries": ["JO", "LB", "KE", "CO"],
            "valid_from": "2026-01-01",
            "valid_until": "2090-01-01",
            **changed,
        }

    async def stands(self, candidate_id: str) -> dict[str, Any]:
        """A person as the API shows them."""
        return dict(await self.get(self.caseworker, "candidate", f"/candidates/{candidate_id}"))

    async def reservations(self, journey: Journey) -> list[str]:
        """Where the promises to this application stand."""
        path = f"/candidates/{journey.candidate_id}/reservations"
        found = await self.items(self.caseworker, "candidate", path)
        return [one["state"] for one in found if one["application_id"] == journey.application_id]

    # --- from the shortlist to the contract -----------------------------------------------------------------------

    async def shortlisted(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """An application that a shortlisted match became."""
        candidate_id = candidate_id or await self.active()
        employer_id = (await self.get(cast.DIRECTOR, "employer", f"/vacancies/{vacancy_id}"))["employer_id"]
        journey = Journey(candidate_id, vacancy_id, employer_id)
        await self.do(self.caseworker, "matching", f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": candidate_id})
        path = f"/applications?vacancy_id={vacancy_id}&candidate_id={candidate_id}&state=shortlisted"
        [application] = await self.items(cast.DIRECTOR, "employer", path)
        journey.application_id = application["id"]
        return journey

    async def move_application(
        self, person: Person, journey: Journey, action: str, reason: str | None = None
    ) -> dict[str, Any]:
        """Move an application."""
        path = f"/applications/{journey.application_id}/moves"
        moved: dict[str, Any] = await self.do(person, "employer", path, {"action": action, "reason": reason})
        return moved

    async def invited(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """Somebody who was invited, and allows to be named to this employer."""
        journey = await self.shortlisted(vacancy_id, candidate_id)
        path = f"/applications/{journey.application_id}/moves"
        await self.step(journey.staff, "employer", path, {"action": "invite"})
        await self.consent(journey.candidate_id, "share_identified", journey.employer_id)
        return journey

    async def in_rounds(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """Somebody in the rounds of selection."""
        journey = await self.invited(vacancy_id, candidate_id)
        path = f"/applications/{journey.application_id}/moves"
        await self.step(self.caseworker, "employer", path, {"action": "express_interest"})
        await self.step(journey.staff, "employer", path, {"action": "start_rounds"})
        return journey

    def offer_body(self, now: datetime, **changed: Any) -> dict[str, Any]:
        """What an offer is made with."""
        return {
            "pay": PAY,
            "start_date": str(now.date() + timedelta(days=200)),
            "weekly_hours": 38,
            "contract_months": 24,
            "language": "eng",
            "expires_at": (now + timedelta(days=21)).isoformat(),
            "pathway": PATHWAY,
            "adult_confirmed": True,
            **changed,
        }

    async def offered(self, vacancy_id: str, candidate_id: str | None = None, **changed: Any) -> Journey:
        """Somebody with an offer."""
        journey = await self.in_rounds(vacancy_id, candidate_id)
        body = self.offer_body(await self.clock.now(), **changed)
        await self.step(journey.staff, "employer", f"/applications/{journey.application_id}/offer", body)
        return journey

    async def acknowledge(self, journey: Journey, pathway: str | None = None) -> str:
        """The person has seen the safety sheet of a pathway, by default the offer's; the id of that."""
        pathway = pathway or (await self.application(journey))["offer"]["pathway"]
        sheet = await self.get(journey.person, "candidate", f"/pathways/{pathway}/safety-sheet")
        body = {
            "application_id": journey.application_id,
            "pathway": pathway,
            "pathway_version": sheet["pathway_version"],
            "language": "eng",
        }
        path = f"/candidates/{journey.candidate_id}/safety-acknowledgements"
        return str((await self.do(journey.person, "candidate", path, body))["id"])

    async def accept(self, journey: Journey) -> None:
        """The counselled person, who has seen the safety sheet, accepts at once."""
        await self.acknowledge(journey)
        path = f"/applications/{journey.application_id}/acceptance"
        await self.do(journey.person, "employer", path, {"counselled": True, "shorten_reflection": True})

    async def accepted(self, vacancy_id: str, candidate_id: str | None = None, **changed: Any) -> Journey:
        """Somebody who accepted an offer, and so is promised to it."""
        journey = await self.offered(vacancy_id, candidate_id, **changed)
        await self.accept(journey)
        return journey

    def cost_of(self, kind: str, amount: str, payer: str, **changed: Any) -> dict[str, Any]:
        """A line of the cost ledger that one payer bears."""
        return {
            "type": kind,
            "amount": amount,
            "currency": "GBP",
            "shares": [{"payer": payer, "amount": amount}],
            **changed,
        }

    def contract_of(self, day: str, **changed: Any) -> dict[str, Any]:
        """A contract that both signed on a day, as it was offered; work may begin sooner."""
        costs = [self.cost_of("recruitment", "900.00", "employer")]
        signed = {"signed_by_employer_on": day, "signed_by_candidate_on": day}
        return {"terms": self.terms_of(day), **signed, "costs": costs, **changed}

    def terms_of(self, day: str, **changed: Any) -> dict[str, Any]:
        """The terms of a contract that is signed on a day."""
        return {
            "pay": PAY,
            "start_date": str(date.fromisoformat(day) + timedelta(days=100)),
            "weekly_hours": 38,
            "contract_months": 24,
            "isco": open_taxonomy(None).occupations[0].isco,
            "language": "eng",
            **changed,
        }

    async def contract_body(self, **changed: Any) -> dict[str, Any]:
        """What a contract is recorded with."""
        return self.contract_of(str((await self.clock.now()).date()), **changed)

    async def placed(self, vacancy_id: str, candidate_id: str | None = None, **changed: Any) -> Journey:
        """Somebody with a confirmed placement and an open visa case."""
        journey = await self.accepted(vacancy_id, candidate_id, **changed)
        path = f"/applications/{journey.application_id}/contract"
        contract = await self.contract_body()
        contract["terms"] |= {name: changed[name] for name in contract["terms"].keys() & changed.keys()}
        made = await self.do(journey.staff, "employer", path, contract)
        journey.placement_id = made["placement"]["id"]
        return journey

    # --- visa, travel, work ---------------------------------------------------------------------------------------

    async def application(self, journey: Journey) -> dict[str, Any]:
        """An application as the API shows it."""
        return dict(await self.get(cast.DIRECTOR, "employer", f"/applications/{journey.application_id}"))

    async def placement(self, journey: Journey) -> dict[str, Any]:
        """A placement as the API shows it."""
        return dict(await self.get(cast.DIRECTOR, "employer", f"/placements/{journey.placement_id}"))

    async def visa_case(self, journey: Journey) -> dict[str, Any]:
        """The visa case in full."""
        path = f"/visa-cases?placement_id={journey.placement_id}"
        [short] = await self.items(cast.DIRECTOR, "candidate", path)
        return dict(await self.get(cast.DIRECTOR, "candidate", f"/visa-cases/{short['id']}"))

    async def link(self, journey: Journey) -> dict[str, Any]:
        """The latest authorisation of the chain."""
        return dict((await self.visa_case(journey))["authorisations"][-1])

    async def decide(self, link: Mapping[str, Any], *actions: str, **more: Any) -> None:
        """Move an authorisation; `more` goes with the last action."""
        path = f"/authorisations/{link['id']}/moves"
        for action in actions[:-1]:
            await self.step(cast.VISA_ADVISER, "candidate", path, {"action": action})
        await self.do(cast.VISA_ADVISER, "candidate", path, {"action": actions[-1], **more})

    async def settle_rules(self, journey: Journey, *, sponsored: bool = True) -> None:
        """Every requirement met, and the sponsorship recorded."""
        case = await self.visa_case(journey)
        path = f"/visa-cases/{case['id']}"
        for rule in case["rule_checks"]:
            body = {"requirement": rule["requirement"], "status": "met"}
            await self.step(cast.VISA_ADVISER, "candidate", f"{path}/rule-checks", body)
        if sponsored:
            await self.step(cast.VISA_ADVISER, "candidate", f"{path}/sponsorship", {"sponsor_reference": "COS-1"})

    async def lodged(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """Somebody whose entry visa is before an authority."""
        journey = await self.placed(vacancy_id, candidate_id)
        await self.settle_rules(journey)
        await self.decide(await self.link(journey), *SIGN_OFF, "lodge", "grant")
        await self.decide(await self.link(journey), *SIGN_OFF, "lodge")
        return journey

    async def grant(self, journey: Journey, **changed: Any) -> None:
        """The entry visa is granted, by default for half a year."""
        today = (await self.clock.now()).date()
        validity = {
            "valid_from": str(today),
            "valid_until": str(today + timedelta(days=180)),
            "travel_document_valid_until": str(today + timedelta(days=1500)),
            **changed,
        }
        await self.decide(await self.link(journey), "grant", **validity)

    async def granted(self, vacancy_id: str, candidate_id: str | None = None, **changed: Any) -> Journey:
        """Somebody with an entry visa."""
        journey = await self.lodged(vacancy_id, candidate_id)
        await self.grant(journey, **changed)
        return journey

    async def case(self, journey: Journey) -> dict[str, Any]:
        """The integration case."""
        path = f"/integration-cases?placement_id={journey.placement_id}"
        [found] = await self.items(WORKER, "integration", path)
        return found

    async def travel(self, journey: Journey) -> dict[str, Any]:
        """The person's own journey in full."""
        every = await self.items(WORKER, "integration", f"/travels?placement_id={journey.placement_id}")
        [found] = [one for one in every if one["member_id"] is None]
        return dict(await self.get(WORKER, "integration", f"/travels/{found['id']}"))

    async def orientation(self, journey: Journey) -> dict[str, Any]:
        """The place in pre-departure orientation."""
        path = f"/orientations?placement_id={journey.placement_id}"
        [found] = await self.items(cast.TRAINER, "training", path)
        return found

    async def prepare(self, journey: Journey, *, but: str = "") -> None:
        """Orientation, housing and clearances, without the one that is left out."""
        now = await self.clock.now()
        if but != "orientation":
            place = await self.orientation(journey)
            await self.do(cast.TRAINER, "training", f"/orientations/{place['id']}/completion")
        if but != "housing":
            path = f"/integration-cases/{(await self.case(journey))['id']}/housing"
            await self.step(WORKER, "integration", path, {"nights_secured": 90, "from_date": str(now.date())})
        trip = await self.travel(journey)
        for kind in () if but == "clearances" else ("medical", "exit_permit"):
            body = {"kind": kind, "cleared_on": str(now.date())}
            await self.step(WORKER, "integration", f"/travels/{trip['id']}/clearances", body)

    async def legs(self, **changed: Any) -> dict[str, Any]:
        """A booking of one leg that leaves in a day."""
        departs = await self.clock.now() + timedelta(days=1)
        leg = {
            "from_country": "JO",
            "to_country": "GB",
            "departs_at": departs.isoformat(),
            "arrives_at": (departs + timedelta(hours=9)).isoformat(),
            **changed,
        }
        return {"legs": [leg]}

    async def booked(self, vacancy_id: str, candidate_id: str | None = None, **changed: Any) -> Journey:
        """Somebody whose journey is booked for the next day."""
        journey = await self.granted(vacancy_id, candidate_id, **changed)
        await self.prepare(journey)
        trip = await self.travel(journey)
        await self.do(WORKER, "integration", f"/travels/{trip['id']}/booking", await self.legs())
        return journey

    async def depart(self, journey: Journey) -> None:
        """The first leg leaves."""
        await self.do(WORKER, "integration", f"/travels/{(await self.travel(journey))['id']}/departure")

    async def arrive(self, journey: Journey) -> None:
        """The person has arrived."""
        now = await self.clock.now()
        path = f"/travels/{(await self.travel(journey))['id']}/arrival"
        await self.do(WORKER, "integration", path, {"arrived_at": now.isoformat()})

    async def arrived(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """Somebody who has arrived."""
        journey = await self.booked(vacancy_id, candidate_id)
        await self.depart(journey)
        await self.arrive(journey)
        return journey

    async def start_work(self, journey: Journey) -> None:
        """The first day of work is today."""
        body = {"started_on": str((await self.clock.now()).date()), "isco": "3212", "pay": PAY, "weekly_hours": 38}
        path = f"/integration-cases/{(await self.case(journey))['id']}/employment-start"
        await self.do(WORKER, "integration", path, body)

    async def at_work(self, vacancy_id: str, candidate_id: str | None = None) -> Journey:
        """Somebody at work."""
        journey = await self.arrived(vacancy_id, candidate_id)
        await self.start_work(journey)
        return journey
