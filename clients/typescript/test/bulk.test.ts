/** People come in by lines: each is answered by a line, and one that is refused stops no other. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { type components, lines, ndjson } from "../src/index.js";
import { People, stack } from "./people.js";

type Result = components["schemas"]["LineResult"];

test("a line that is refused stops no other", async () => {
  const { candidate } = new People(stack()).as("caseworker", { organisation_id: randomUUID() });
  const person = (partner_reference: string, birth_date: string) => ({
    partner_reference,
    identity: { given_names: "Typina", family_names: "Quillfeather", birth_date },
  });
  const people = [person("L-1", "1990-01-01"), person("L-2", "1990-13-01"), person("L-3", "1991-01-01")];
  const outcomes: string[] = [];
  for await (const line of lines<Result>(candidate.POST("/candidates/bulk", ndjson(people)))) outcomes.push(line.outcome);
  assert.deepEqual(outcomes, ["accepted", "refused", "accepted"]);
});
