/** What happens is told as it happens, and whoever comes back is told what they missed, once. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { body, changes, Problem, type Told } from "../src/index.js";
import { eventually, People, stack } from "./people.js";

test("who comes back with the last id is told what they missed, once", async () => {
  const { candidate } = new People(stack()).as("caseworker", { organisation_id: randomUUID() });
  const since = async (id?: string) => {
    const params = { query: { follow: false }, ...(id !== undefined && { header: { "last-event-id": id } }) };
    const told: Told[] = [];
    for await (const one of changes(candidate.GET("/changes", { params, parseAs: "stream" }))) told.push(one);
    return told;
  };
  const before = (await since()).at(-1);
  assert.ok(before !== undefined && before.change === undefined);
  const identity = { given_names: "Typina", family_names: "Quillfeather", birth_date: "1990-01-01" };
  const person = await body(candidate.POST("/candidates", { body: { identity } }));
  const told = await eventually("the registration", async () => {
    const found = await since(before.id);
    return found.some((one) => one.change?.type === "candidate.candidate.registered") ? found : undefined;
  });
  const registered = told.filter((one) => one.change?.type === "candidate.candidate.registered");
  assert.deepEqual(registered.map((one) => one.change?.aggregate_id), [person.id]);
  const after = await since(told.at(-1)?.id);
  assert.deepEqual(after.filter((one) => one.change?.type === "candidate.candidate.registered"), []);
});

test("a place that nobody was told is refused", async () => {
  const { candidate } = new People(stack()).as("caseworker", { organisation_id: randomUUID() });
  const params = { header: { "last-event-id": "nowhere" } };
  const asked = changes(candidate.GET("/changes", { params, parseAs: "stream" }));
  await assert.rejects(asked.next(), (refused) => refused instanceof Problem && refused.status === 422);
});
