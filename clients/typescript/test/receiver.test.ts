/** A receiver that knows what it is told by its types: subscribed, signed, verified, narrowed. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { body, type Message, received } from "../src/index.js";
import { eventually, People, stack } from "./people.js";

/** Who it is about; nobody in a test. */
function person(message: Message): string | undefined {
  switch (message.type) {
    case "webhook.test":
      return undefined;
    case "candidate.candidate.registered":
      return message.data.candidate_id; // a text: every registration names its person
    case "employer.application.advanced":
      // @ts-expect-error An employer is told `stage`, and of which person only once it may know them by name.
      return message.data.candidate_id satisfies string;
    default:
      return message.subject;
  }
}

test("a receiver is told of a person in a message of a known shape", async () => {
  let secret = "";
  const told: Message[] = [];
  const server = createServer(async (request, response) => {
    told.push(received(new Webhook(secret), await text(request), request.headers));
    response.writeHead(204).end();
  }).listen(0, "localhost");
  await once(server, "listening");
  try {
    const partner = new People(stack()).as("partner_administrator", { organisation_id: randomUUID() });
    const url = `http://localhost:${(server.address() as AddressInfo).port}/pathways`;
    const event_types = ["candidate.candidate.registered"];
    const subscription = await body(partner.candidate.POST("/webhook-subscriptions", { body: { url, event_types } }));
    secret = subscription.secret;
    const params = { path: { subscription_id: subscription.id } };
    await body(partner.candidate.POST("/webhook-subscriptions/{subscription_id}/test-deliveries", { params }));
    const identity = { given_names: "Sample", family_names: "Person", birth_date: "1995-05-01" };
    const registered = await body(partner.candidate.POST("/candidates", { body: { identity } }));
    const both = await eventually("messages", async () => (told.length === 2 ? told : undefined));
    assert.deepEqual(new Set(both.map(person)), new Set([undefined, registered.id]));
  } finally {
    server.close();
  }
});

test("what somebody else has signed is refused", () => {
  const headers = { "webhook-id": randomUUID(), "webhook-timestamp": "0", "webhook-signature": "v1,AAAA" };
  const verifier = new Webhook(`whsec_${Buffer.alloc(32).toString("base64")}`);
  assert.throws(() => received(verifier, "{}", headers), WebhookVerificationError);
  assert.throws(() => received(verifier, "{}", new Headers(headers)), WebhookVerificationError);
});
