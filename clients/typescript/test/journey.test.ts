/** The whole journey through the typed client: from registration to a closed case, each step by whoever's it is. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { body, type components, entries, Problem, versioned } from "../src/index.js";
import { day, eventually, People, stack } from "./people.js";

type Finding = components["schemas"]["employer.RecordFinding"];

const PAY = { amount: "45000.00", currency: "GBP", period: "year" } as const;
const PATHWAY = "gb_skilled_worker";
const TO_A_DECISION = ["collect_documents", "seek_sponsorship", "sign_off", "lodge"] as const;
const CHECKINS = [
  [7, 7],
  [30, 23],
  [90, 60],
  [180, 90],
  [365, 185],
] as const; // the day that is asked about, and how many days pass before it
const NOT_YET = new Set([404, 409, 422]);

test("a person comes from registration to a closed case", async () => {
  const people = new People(stack());
  const director = people.as("programme_director");
  const second = people.as("programme_director", {}, "second-director");
  const caseworker = people.as("caseworker", { organisation_id: randomUUID() });
  const adviser = people.as("visa_adviser");
  const trainer = people.as("trainer");
  const worker = people.as("integration_worker");
  const programmes = [randomUUID()];
  const now = await people.today();
  const about = (q: string) => ({ params: { query: { q, limit: 1 } } });
  const { skill } = one((await body(caseworker.matching.GET("/skills", about("heat pumps")))).items);
  const { occupation } = one((await body(caseworker.matching.GET("/occupations", about("laboratory assistant")))).items);

  // An employer that two people have looked into, and its vacancy.
  const employer = await body(
    director.employer.POST("/employers", {
      body: { name: "Typeworks", country: "GB", sector: "health", programme_ids: programmes },
    }),
  );
  const ofEmployer = { path: { employer_id: employer.id } };
  const moveEmployer = (action: "start_due_diligence" | "agree" | "activate") =>
    body(director.employer.POST("/employers/{employer_id}/moves", { params: ofEmployer, body: { action } }));
  await moveEmployer("start_due_diligence");
  const standard = await body(director.employer.GET("/due-diligence/standard"));
  const read = await versioned(director.employer.GET("/employers/{employer_id}", { params: ofEmployer }));
  await body(
    director.employer.PUT("/employers/{employer_id}/due-diligence", {
      params: { ...ofEmployer, header: { "If-Match": read.etag } },
      body: {
        findings: Object.keys(standard.points).map((point): Finding => ({
          point,
          outcome: "met",
          evidence: ["site_visit"],
          checked_on: day(now),
        })),
        fee_pledge: true,
        briefing_done: true,
        sponsor_licence: { reference: "LICENCE-1", valid_until: "2090-01-01" },
      },
    }),
  );
  await body(second.employer.POST("/employers/{employer_id}/due-diligence/approval", { params: ofEmployer }));
  await moveEmployer("agree");
  await moveEmployer("activate");
  const staff = people.as("employer", { organisation_id: employer.id });
  const vacancy = await body(
    staff.employer.POST("/vacancies", {
      body: {
        employer_id: employer.id,
        kind: "job",
        title: "Somebody for the laboratory",
        occupation: occupation.code,
        country: "GB",
        seats: 1,
        pay: PAY,
        weekly_hours: 38,
        contract_months: 24,
        pathways: [PATHWAY],
        start_date: day(now, 200),
        programme_ids: programmes,
      },
    }),
  );
  const ofVacancy = { path: { vacancy_id: vacancy.id } };
  await body(staff.employer.POST("/vacancies/{vacancy_id}/moves", { params: ofVacancy, body: { action: "submit" } }));
  await body(director.employer.POST("/vacancies/{vacancy_id}/moves", { params: ofVacancy, body: { action: "open" } }));

  // A person, registered with consents, in the pool, on the shortlist.
  const given = { text_version: "2026-1", text_language: "eng", given_how: "in_person" } as const;
  const candidate = await body(
    caseworker.candidate.POST("/candidates", {
      body: {
        identity: { given_names: "Typina", family_names: "Quillfeather", birth_date: "1990-01-01" },
        profile: { skills: [{ code: skill.code }] },
        consents: [
          { purpose: "register", ...given },
          { purpose: "share_anonymised", ...given },
        ],
        programme_ids: programmes,
      },
    }),
  );
  const ofCandidate = { path: { candidate_id: candidate.id } };
  for (const action of ["submit", "activate"] as const) {
    await body(caseworker.candidate.POST("/candidates/{candidate_id}/moves", { params: ofCandidate, body: { action } }));
  }
  await once("the pair in matching", () =>
    body(
      caseworker.matching.POST("/vacancies/{vacancy_id}/shortlist", {
        params: ofVacancy,
        body: { candidate_id: candidate.id },
      }),
    ),
  );
  const application = await eventually("an application", async () => {
    const query = { vacancy_id: vacancy.id, candidate_id: candidate.id };
    for await (const found of entries((cursor) =>
      director.employer.GET("/applications", { params: { query: { ...query, cursor } } }),
    )) {
      return found;
    }
    return undefined;
  });
  const ofApplication = { path: { application_id: application.id } };
  const moveApplication = (who: typeof staff, action: "invite" | "express_interest" | "start_rounds") =>
    once(action, () =>
      body(who.employer.POST("/applications/{application_id}/moves", { params: ofApplication, body: { action } })),
    );
  await moveApplication(staff, "invite");
  await body(
    caseworker.candidate.POST("/candidates/{candidate_id}/consents", {
      params: ofCandidate,
      body: { purpose: "share_identified", counterparty_id: employer.id, ...given },
    }),
  );
  await moveApplication(caseworker, "express_interest");
  await moveApplication(staff, "start_rounds");

  // An offer, read in the light of the safety sheet and accepted; a contract as it was offered.
  await body(
    staff.employer.POST("/applications/{application_id}/offer", {
      params: ofApplication,
      body: {
        pay: PAY,
        start_date: day(now, 200),
        weekly_hours: 38,
        contract_months: 24,
        language: "eng",
        expires_at: new Date(now.getTime() + 21 * 86_400_000).toISOString(),
        pathway: PATHWAY,
        adult_confirmed: true,
      },
    }),
  );
  const person = people.as("candidate", { candidate_id: candidate.id });
  const sheet = await body(
    person.candidate.GET("/pathways/{code}/safety-sheet", { params: { path: { code: PATHWAY } } }),
  );
  await body(
    person.candidate.POST("/candidates/{candidate_id}/safety-acknowledgements", {
      params: ofCandidate,
      body: {
        application_id: application.id,
        pathway: PATHWAY,
        pathway_version: sheet.pathway_version,
        language: sheet.language,
      },
    }),
  );
  await once("the acknowledgement at the employer's service", () =>
    body(
      person.employer.POST("/applications/{application_id}/acceptance", {
        params: ofApplication,
        body: { counselled: true, shorten_reflection: true },
      }),
    ),
  );
  const contracted = await once("the reservation", () =>
    body(
      staff.employer.POST("/applications/{application_id}/contract", {
        params: ofApplication,
        body: {
          terms: {
            pay: PAY,
            start_date: day(now, 100),
            weekly_hours: 38,
            contract_months: 24,
            isco: occupation.isco,
            language: "eng",
          },
          signed_by_employer_on: day(now),
          signed_by_candidate_on: day(now),
          costs: [
            {
              type: "recruitment",
              amount: "900.00",
              currency: "GBP",
              shares: [{ payer: "employer", amount: "900.00" }],
            },
          ],
        },
      }),
    ),
  );
  assert.ok(contracted.placement);
  const placed = { query: { placement_id: contracted.placement.id } };

  // The visa: every requirement checked, each authorisation of the chain up to the entry visa.
  const visa = await eventually("a visa case", async () =>
    (await body(adviser.candidate.GET("/visa-cases", { params: placed }))).items.at(0),
  );
  const ofVisa = { path: { visa_case_id: visa.id } };
  const visaCase = () => body(adviser.candidate.GET("/visa-cases/{visa_case_id}", { params: ofVisa }));
  for (const { requirement } of (await visaCase()).rule_checks) {
    await body(
      adviser.candidate.POST("/visa-cases/{visa_case_id}/rule-checks", {
        params: ofVisa,
        body: { requirement, status: "met" },
      }),
    );
  }
  await body(
    adviser.candidate.POST("/visa-cases/{visa_case_id}/sponsorship", {
      params: ofVisa,
      body: { sponsor_reference: "COS-1" },
    }),
  );
  for (let decided = ""; decided !== "entry_visa"; ) {
    const link = (await visaCase()).authorisations.at(-1);
    assert.ok(link);
    const params = { path: { authorisation_id: link.id } };
    for (const action of TO_A_DECISION) {
      await body(adviser.candidate.POST("/authorisations/{authorisation_id}/moves", { params, body: { action } }));
    }
    const validity =
      link.kind === "entry_visa"
        ? { valid_from: day(now), valid_until: day(now, 180), travel_document_valid_until: day(now, 1500) }
        : {};
    await body(
      adviser.candidate.POST("/authorisations/{authorisation_id}/moves", {
        params,
        body: { action: "grant", ...validity },
      }),
    );
    decided = link.kind;
  }

  // Prepared, booked, gone and arrived.
  const place = await eventually("a place in orientation", async () =>
    (await body(trainer.training.GET("/orientations", { params: placed }))).items.at(0),
  );
  await body(
    trainer.training.POST("/orientations/{orientation_id}/completion", {
      params: { path: { orientation_id: place.id } },
    }),
  );
  const care = await eventually("an integration case", async () =>
    (await body(worker.integration.GET("/integration-cases", { params: placed }))).items.at(0),
  );
  const ofCase = { path: { case_id: care.id } };
  const trip = await eventually("a travel plan", async () =>
    (await body(worker.integration.GET("/travels", { params: placed }))).items.at(0),
  );
  const ofTrip = { path: { travel_id: trip.id } };
  await body(
    worker.integration.POST("/integration-cases/{case_id}/housing", {
      params: ofCase,
      body: { nights_secured: 90, from_date: day(now) },
    }),
  );
  for (const kind of ["medical", "exit_permit"] as const) {
    await body(
      worker.integration.POST("/travels/{travel_id}/clearances", {
        params: ofTrip,
        body: { kind, cleared_on: day(now) },
      }),
    );
  }
  const departs = new Date(now.getTime() + 86_400_000);
  const arrives = new Date(departs.getTime() + 9 * 3_600_000);
  await once("orientation and visa at integration-svc", () =>
    body(
      worker.integration.POST("/travels/{travel_id}/booking", {
        params: ofTrip,
        body: {
          legs: [
            {
              from_country: "JO",
              to_country: "GB",
              departs_at: departs.toISOString(),
              arrives_at: arrives.toISOString(),
            },
          ],
        },
      }),
    ),
  );
  const travelled = await people.today(2);
  await body(worker.integration.POST("/travels/{travel_id}/departure", { params: ofTrip, body: { departed_at: departs.toISOString() } }));
  await body(
    worker.integration.POST("/travels/{travel_id}/arrival", {
      params: ofTrip,
      body: { arrived_at: arrives.toISOString() },
    }),
  );

  // At work, asked five times in the first year, and closed.
  const job = { isco: occupation.isco, pay: PAY, weekly_hours: 38 };
  await body(
    worker.integration.POST("/integration-cases/{case_id}/employment-start", {
      params: ofCase,
      body: { started_on: day(travelled), ...job },
    }),
  );
  for (const [asked, later] of CHECKINS) {
    await people.today(later);
    await body(
      worker.integration.POST("/integration-cases/{case_id}/checkins", {
        params: ofCase,
        body: {
          day: asked,
          employed: true,
          same_employer: true,
          pay_matches_contract: true,
          fees_charged: false,
          passport_held: false,
          housing_ok: true,
          safety: 5,
          satisfaction: 4,
          ...job,
        },
      }),
    );
  }
  for (const action of ["stabilise", "close"] as const) {
    await body(worker.integration.POST("/integration-cases/{case_id}/moves", { params: ofCase, body: { action } }));
  }
  await eventually("one of the alumni", async () => {
    const stands = await body(caseworker.candidate.GET("/candidates/{candidate_id}", { params: ofCandidate }));
    return stands.state === "alumni" || undefined;
  });
});

/** The first entry of a list that is not empty. */
function one<Entry>(items: readonly Entry[]): Entry {
  const [entry] = items;
  assert.ok(entry !== undefined, "the list is empty");
  return entry;
}

/** The answer to a command that is refused until an event has arrived where it is asked for. */
async function once<Body>(what: string, ask: () => Promise<Body>): Promise<Body> {
  let refusal = "";
  return eventually(what, async () => {
    try {
      return await ask();
    } catch (refused) {
      if (!(refused instanceof Problem) || !NOT_YET.has(refused.status)) throw refused;
      refusal = refused.message;
      return undefined;
    }
  }).catch((failure: unknown) => {
    throw refusal === "" ? failure : new Error(`${what} did not come: ${refusal}`);
  });
}
