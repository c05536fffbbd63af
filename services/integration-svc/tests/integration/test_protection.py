"""Protection alerts: who raises them, who sees them, how they lead to safety and how they escalate."""

from datetime import timedelta
from uuid import uuid4

from integration_svc.testing import Traveller, World, pathway_published
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed
from pathways_contracts.events.employer.employer import EmployerSuspended
from pathways_contracts.events.employer.placement import PlacementEnded
from pathways_contracts.events.integration.protection_alert import ProtectionAlertRaised, ProtectionAlertResolved


async def test_an_alert_leads_to_safety_step_by_step(world: World) -> None:
    person = Traveller()
    await world.start(person)
    raised = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    path = f"/alerts/{raised['id']}/moves"
    assert (await world.refused(path, {"action": "rematch"}))[0] == 409
    for action, state in (
        ("triage", "triaged"),
        ("plan_safety", "safe_plan"),
        ("rematch", "rematching"),
        ("refer_to_legal", "legal"),
        ("advise_on_asylum", "asylum_advice"),
    ):
        assert (await world.post(path, {"action": action}))["state"] == state
    assert await world.refused(path, {"action": "resolve"}) == (422, {"reason"})
    assert await world.refused(path, {"action": "lapse"}) == (422, {"action"})
    resolved = await world.post(path, {"action": "resolve", "reason": "new_employer"})
    assert (resolved["state"], resolved["resolution"]) == ("resolved", "new_employer")
    assert len(await world.service.published(ProtectionAlertResolved)) == 1
    await world.live(days=60)
    assert "protection_alert_escalation" not in await world.tasks()
    history = await world.get(f"/history/protection_alert/{raised['id']}")
    assert len(history["items"]) == 7


async def test_an_alert_escalates_until_the_deadline(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    await world.live(days=4)
    tasks = await world.tasks()
    assert tasks["protection_alert_escalation"]["evidence"]["percent_of_time_used"] == 25
    await world.live(days=10)
    tasks = await world.tasks()
    assert tasks["protection_alert_escalation"]["evidence"]["percent_of_time_used"] == 90


async def test_who_is_told_of_a_deadline_that_comes_nearer(world: World) -> None:
    """A caseworker, then the administrator of the partner, then the programme's director."""
    person = Traveller()
    await world.prepare(person)
    raised = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    await world.post(f"/alerts/{raised['id']}/moves", {"action": "triage"})
    partner = world.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=person.partner_id)
    director = world.director
    told = []
    # The time to the deadline is 14 days and what is left of today: each step is past its moment at any time of day.
    for days in (5.0, 4.0, 3.0, 1.75):
        await world.live(days=days)
        evidence = (await world.tasks())["protection_alert_escalation"]["evidence"]
        path = "/tasks?kind=protection_alert_escalation&state=open"
        seen = [bool((await world.get(path, one))["items"]) for one in (partner, director)]
        told.append((evidence["percent_of_time_used"], evidence["tell"], *seen))
        assert "protection_alert" in await world.tasks(), "the next step stays with the partner"
    assert told == [
        (25, "caseworker", True, True),
        (50, "partner_administrator", True, True),
        (75, "programme_director", False, True),
        (90, "programme_director", False, True),
    ]


async def test_an_alert_that_nobody_has_looked_at_in_a_working_day_is_told_of(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    raised = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    assert "protection_alert_not_triaged" not in await world.tasks()
    await world.live(days=5)
    late = (await world.tasks())["protection_alert_not_triaged"]
    assert (late["evidence"]["tell"], late["organisation_id"]) == ("partner_administrator", person.partner_id)
    await world.post(f"/alerts/{raised['id']}/moves", {"action": "triage"})
    assert "protection_alert_not_triaged" not in await world.tasks()


async def test_nobody_is_told_of_an_alert_that_was_triaged_in_its_time(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    raised = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    await world.post(f"/alerts/{raised['id']}/moves", {"action": "triage"})
    await world.live(days=5)
    assert "protection_alert_not_triaged" not in await world.tasks()


async def test_the_legal_deadline_counts_from_the_notice(world: World) -> None:
    person = Traveller()
    await world.start(person)
    alert = await world.post("/alerts", {"trigger": "notice", "placement_id": str(person.placement_id)})
    path = f"/alerts/{alert['id']}/notices"
    assert await world.refused(path, {"noticed_on": f"{world.today}"}) == (422, {"noticed_on"})
    await world.hear(pathway_published(person.pathway, 1, 90, world.today))
    noted = await world.post(path, {"noticed_on": f"{world.today}"})
    assert noted["legal_deadline"] == f"{world.today + timedelta(days=90)}"
    assert noted["planning_deadline"] == alert["planning_deadline"]


async def test_a_notice_whose_deadline_comes_first_is_told_of_in_its_time(world: World) -> None:
    person = Traveller()
    await world.hear(pathway_published(person.pathway, 1, 60, world.today))
    case_id = await world.start(person)
    ended = {"ended_on": f"{world.today}", "reason": "fired"}
    await world.post(f"/integration-cases/{case_id}/employment-end", ended)
    (alert,) = (await world.get("/alerts"))["items"]
    assert alert["planning_deadline"] == f"{world.today + timedelta(days=60)}"
    await world.post(f"/alerts/{alert['id']}/moves", {"action": "triage"})
    await world.live(days=10)
    assert "protection_alert_escalation" not in await world.tasks()

    await world.hear(pathway_published(person.pathway, 2, 30, world.today))
    noted = await world.post(f"/alerts/{alert['id']}/notices", {"noticed_on": f"{world.today - timedelta(days=10)}"})
    assert noted["legal_deadline"] == f"{world.today + timedelta(days=20)}"
    await world.live(days=0)
    tasks = await world.tasks()
    assert tasks["protection_alert_escalation"]["evidence"]["percent_of_time_used"] == 25, "it has gone by already"
    assert tasks["protection_alert"]["due_at"].date() == world.today + timedelta(days=21)
    await world.live(days=18)
    evidence = (await world.tasks())["protection_alert_escalation"]["evidence"]
    assert (evidence["percent_of_time_used"], evidence["legal_deadline"]) == (90, noted["legal_deadline"])


async def test_a_candidate_raises_an_alert_and_workers_of_the_partner_see_it(world: World) -> None:
    person, stranger = Traveller(), Traveller()
    await world.start(person)
    await world.hear(stranger.registered())
    candidate = world.service.client(Role.CANDIDATE, candidate_id=person.candidate_id)
    caseworker = world.service.client(Role.CASEWORKER, organisation_id=person.partner_id)
    other = world.service.client(Role.CASEWORKER, organisation_id=stranger.partner_id)
    body = {"trigger": "fees_charged", "placement_id": str(person.placement_id)}
    alert = await world.post("/alerts", body, candidate)
    assert (await world.post("/alerts", body, candidate))["id"] == alert["id"], "the same danger is raised once"
    own = await world.post("/alerts", {"trigger": "threats"}, candidate)
    assert own["candidate_id"] == str(person.candidate_id)
    assert len((await world.get("/alerts", candidate))["items"]) == 2
    assert len((await world.get("/alerts", caseworker))["items"]) == 2
    assert (await world.get("/alerts", other))["items"] == []
    assert await world.refused("/alerts", body, other) == (404, set())
    foreign = {"trigger": "threats", "candidate_id": str(person.candidate_id)}
    assert (await world.refused("/alerts", foreign, other))[0] == 404
    assert await world.refused("/alerts", {"trigger": "threats"}, caseworker) == (422, {"placement_id"})
    assert (await world.refused(f"/alerts/{alert['id']}/moves", {"action": "triage"}, candidate))[0] == 403
    assert (await world.refused(f"/alerts/{alert['id']}/moves", {"action": "triage"}, other))[0] == 404
    await world.post(f"/alerts/{alert['id']}/moves", {"action": "triage"}, caseworker)
    raised = await world.service.published(ProtectionAlertRaised)
    assert [event.trigger for event in raised] == ["fees_charged", "threats"]


async def test_employers_never_see_an_alert(world: World) -> None:
    person = Traveller()
    await world.start(person)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    employer = world.service.client(Role.EMPLOYER, organisation_id=person.employer_id)
    assert (await employer.get("/alerts")).status_code == 403
    assert (await employer.get("/tasks")).json()["items"] == []
    both = world.service.client(Role.EMPLOYER, Role.INTEGRATION_WORKER, organisation_id=person.employer_id)
    assert (await world.get("/alerts", both))["items"] == []


async def test_people_of_a_suspended_employer_are_protected_once_they_left(world: World) -> None:
    arrived, preparing = Traveller(), Traveller()
    preparing.employer_id = arrived.employer_id
    await world.start(arrived)
    await world.prepare(preparing)
    await world.hear(EmployerSuspended(employer_id=arrived.employer_id, reason="wage_theft"))
    (alert,) = (await world.get("/alerts"))["items"]
    assert (alert["trigger"], alert["candidate_id"]) == ("employer_suspended", str(arrived.candidate_id))


async def test_what_breaks_away_after_the_arrival_protects_the_person(world: World) -> None:
    person = Traveller()
    case_id, _ = await world.arrive(person)
    await world.hear(
        PlacementEnded(**person.placement, reason="employer_withdrew"),
        VisaCaseClosed(**person.visa_case, reason="curtailed"),
    )
    triggers = {alert["trigger"] for alert in (await world.get("/alerts"))["items"]}
    assert triggers == {"placement_ended", "authorisation_lost"}
    assert (await world.case_of(person))["state"] == "arrived"
    assert await world.refused(f"/integration-cases/{case_id}/employment-start", world.work()) == (422, {"placement"})


async def test_an_unknown_placement_is_not_found(world: World) -> None:
    assert (await world.refused("/alerts", {"trigger": "threats", "placement_id": str(uuid4())}))[0] == 404
    assert (await world.refused("/alerts", {"trigger": "threats", "candidate_id": str(uuid4())}))[0] == 404
