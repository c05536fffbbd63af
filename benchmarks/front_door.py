"""Measures `GET /vacancies/{id}/matches` of the real process against a bare twin by turns; then events to stored lists.

python -m benchmarks.front_door [<ESCO bundle>] [--people 65000] [--vacancies 10000] [--requests 3000] [--events 5000]

Both answer the same body from the same rows. Ours also checks the token and who may be shown; the twin does neither.
Times are of a client in a third process, so on two cores rates tell less than processor time per request.
"""

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

import httpx
from matching_svc.domain.facts import Person, Vacancy
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.transport import OutgoingRecord
from pathways_contracts.access import Role
from pathways_contracts.envelope import envelope_for
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged
from pathways_taxonomy import Taxonomy, load_bundle, starter_taxonomy
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.machine import this_machine
from benchmarks.pool import people, vacancies
from benchmarks.service import Figures, Ground, Process, ground, until

AT_ONCE: Final = 8
ROUNDS: Final = 6
SENT_TOGETHER: Final = 100


class Client:
    """HTTP/1.1 on connections that stay, with as little of its own as can be."""

    def __init__(self, url: str, token: str) -> None:
        self._host, port = url.removeprefix("http://").split(":")
        self._port = int(port)
        self._head = f" HTTP/1.1\r\nHost: {self._host}\r\nAuthorization: Bearer {token}\r\n\r\n".encode()

    async def ask(self, paths: Sequence[str]) -> list[float]:
        """Ask for these, so many at once as AT_ONCE. Milliseconds of each."""
        waiting, took = list(paths), list[float]()

        async def one() -> None:
            reader, writer = await asyncio.open_connection(self._host, self._port)
            while waiting:
                path = waiting.pop()
                began = time.perf_counter()
                writer.write(b"GET " + path.encode() + self._head)
                head = await reader.readuntil(b"\r\n\r\n")
                if not head.startswith(b"HTTP/1.1 200"):
                    raise RuntimeError(head.decode())
                length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
                await reader.readexactly(int(length))
                took.append((time.perf_counter() - began) * 1_000)
            writer.close()

        await asyncio.gather(*(one() for _ in range(AT_ONCE)))
        return took


async def bodies_are_equal(here: Ground, ours: Process, twin: Process, asked: Sequence[UUID], token: str) -> int:
    """Ask both for each, hand the twin what ours counts, and compare. How many were compared."""
    await here.database.execute("create table counted (vacancy_id uuid primary key, counts jsonb not null)")
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        for vacancy_id in asked:
            path = f"/vacancies/{vacancy_id}/matches"
            answer = await client.get(ours.url + path, headers={"Authorization": f"Bearer {token}"})
            body = answer.raise_for_status().json()
            await here.database.execute("insert into counted values ($1, $2)", vacancy_id, json.dumps(body["counts"]))
            other = (await client.get(twin.url + path)).raise_for_status().json()
            for entry in body["items"]:
                # Of what an employer is shown, a bare list knows nothing.
                del entry["pseudonym"], entry["profile"]
            assert body == other, f"{body}\n{other}"
            assert body["items"], "nobody on the list"
    return len(asked)


async def reads(here: Ground, ours: Process, asked: Sequence[UUID], requests: int) -> Figures:
    """Ours and the twin by turns."""
    token = here.issuer.token(Role.PROGRAMME_DIRECTOR)
    environment = {"DATABASE_URL": here.database_url}
    twin = await here.serve("benchmarks.peers.bare_twin", environment, "/openapi.json", port_variable="PORT")
    compared = await bodies_are_equal(here, ours, twin, asked, token)
    dice, both = Random(1), {"ours": ours, "bare twin": twin}
    took: dict[str, list[float]] = {name: [] for name in both}
    seconds, cpu, database_cpu = (dict.fromkeys(both, 0.0) for _ in range(3))
    for turn in range(ROUNDS + 1):
        for name in sorted(both, reverse=bool(turn % 2)):
            process = both[name]
            paths = [f"/vacancies/{dice.choice(asked)}/matches" for _ in range(requests // ROUNDS)]
            before, database_before = process.cpu_seconds, here.database_cpu_seconds
            began = time.perf_counter()
            found = await Client(process.url, token).ask(paths)
            if turn == 0:
                continue  # the first of both warms up
            took[name] += found
            seconds[name] += time.perf_counter() - began
            cpu[name] += process.cpu_seconds - before
            database_cpu[name] += here.database_cpu_seconds - database_before
    figures: Figures = {"bodies compared": compared}
    for name, times in took.items():
        cuts = statistics.quantiles(times, n=100)
        figures[name] = {
            "requests": len(times),
            "per_second": round(len(times) / seconds[name]),
            "p50_ms": round(cuts[49], 2),
            "p99_ms": round(cuts[98], 2),
            "cpu_ms_a_request": round(1_000 * cpu[name] / len(times), 3),
            "database_cpu_ms_a_request": round(1_000 * database_cpu[name] / len(times), 3),
        }
    figures["cpu of ours to the twin's"] = round(cpu["ours"] / cpu["bare twin"], 2)
    await twin.end()
    return figures


async def events(here: Ground, ours: Process, pool: Sequence[Person], wanted: int) -> Figures:
    """People change, as fast as it goes: from the topic to stored lists, and how old those are meanwhile."""
    transport = EmbeddedLogTransport(here.log_url)
    producer = await transport.producer("benchmark")
    dice, records = Random(2), list[OutgoingRecord]()
    sequences: dict[UUID, int] = {}
    for _ in range(wanted):
        one, other = dice.choice(pool), dice.choice(pool)
        event = CandidateProfileChanged(candidate_id=one.candidate_id, profile=other.profile, shareable=True)
        sequence = sequences[one.candidate_id] = sequences.get(one.candidate_id, 0) + 1
        envelope = envelope_for(
            event, event_id=new_id(), source="/candidate-svc", time=system_now(), aggregate_seq=sequence
        )
        body = event.model_dump_json().encode()
        records.append(OutgoingRecord(event.topic.value, event.key, body, envelope.headers()))

    async def applied() -> bool:
        return bool(await here.database.fetchval("select sum(last_seq) from aggregate_position") == wanted)

    before, database_before, began = ours.cpu_seconds, here.database_cpu_seconds, time.monotonic()
    for at in range(0, wanted, SENT_TOGETHER):
        await producer.send(records[at : at + SENT_TOGETHER])
    await until("the events to be applied", applied, look_seconds=0.1)
    in_rows = time.monotonic() - began
    await here.lists_are_written(ours)
    seconds = time.monotonic() - began
    figures: Figures = {
        "events": wanted,
        "per_second_to_rows": round(wanted / in_rows),
        "per_second_to_stored_lists": round(wanted / seconds),
        "cpu_ms_an_event": round(1_000 * (ours.cpu_seconds - before) / wanted, 2),
        "database_cpu_ms_an_event": round(1_000 * (here.database_cpu_seconds - database_before) / wanted, 2),
        "age_of_lists_s": await list_ages(ours),
    }
    await producer.close()
    await transport.close()
    return figures


async def list_ages(process: Process) -> Figures:
    """From the histogram of the service: how many lists were written, and the bucket that half of them are within."""
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        text = (await client.get(f"{process.url}/metrics")).text
    [family] = [one for one in text_string_to_metric_families(text) if one.name == "pathways_list_delay_seconds"]
    buckets = [(float(one.labels["le"]), one.value) for one in family.samples if one.name.endswith("_bucket")]
    total = buckets[-1][1]

    def within(share: float) -> float:
        return next(bound for bound, count in buckets if count >= share * total)

    return {"written": int(total), "half_within": within(0.5), "99_per_cent_within": within(0.99)}


async def measure(taxonomy: Taxonomy, bundle: Path | None, given: argparse.Namespace) -> Figures:
    pool: list[Person] = list(people(taxonomy, given.people))
    wanted: list[Vacancy] = list(vacancies(taxonomy, given.vacancies))
    async with ground(bundle) as here:
        await here.fill(pool, wanted)
        began = time.monotonic()
        ours = await here.start(proposal_patience_seconds=0, proposal_quiet_seconds=0.5)
        ready = time.monotonic() - began
        await here.lists_are_written(ours)
        figures: Figures = {"people": given.people, "vacancies": given.vacancies}
        figures["seconds until ready"] = round(ready, 1)
        figures["seconds until all lists"] = round(time.monotonic() - began, 1)

        async def all_is_proposed() -> bool:
            return (await here.pool(ours))["unproposed_lists"] == 0

        await until("proposals", all_is_proposed)
        listed = [row[0] for row in await here.database.fetch(
            "select vacancy_id from best_list where cardinality(candidate_ids) > 0 order by vacancy_id limit 500"
        )]  # fmt: skip
        figures["reads"] = await reads(here, ours, listed, given.requests)
        await ours.end()
        # Anew, so that the ages of lists are those of this part alone.
        again = await here.start()
        await here.lists_are_written(again)
        figures["events"] = await events(here, again, pool, given.events)
    return figures


def table(figures: Figures) -> str:
    """In Markdown."""
    both = ("ours", "bare twin")
    names = list(figures["reads"][both[0]])
    lines = [f"{figures['people']:,} people, {figures['vacancies']:,} vacancies", "", f"| | {' | '.join(both)} |"]
    lines += ["| --- | --- | --- |"]
    lines += [f"| {name} | {' | '.join(str(figures['reads'][one][name]) for one in both)} |" for name in names]
    share, told = figures["reads"]["cpu of ours to the twin's"], figures["events"]
    ages = told["age_of_lists_s"]
    lines += ["", f"processor of ours to the twin's: {share}", f"events a second to stored lists: "
              f"{told['per_second_to_stored_lists']}; half of the lists within {ages['half_within']} s, "
              f"99 % within {ages['99_per_cent_within']} s"]  # fmt: skip
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.front_door", description=__doc__)
    parser.add_argument("bundle", type=Path, nargs="?")
    parser.add_argument("--people", type=int, default=65_000)
    parser.add_argument("--vacancies", type=int, default=10_000)
    parser.add_argument("--requests", type=int, default=3_000)
    parser.add_argument("--events", type=int, default=5_000)
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("front_door.json"))
    given = parser.parse_args()
    loaded = load_bundle(given.bundle) if given.bundle else starter_taxonomy()
    measured = asyncio.run(measure(loaded, given.bundle, given))
    print(table(measured))
    given.report.write_text(json.dumps({"machine": this_machine(), **measured}, indent=1) + "\n")
