/** What a webhook's receiver is sent: typed by its `type`, once its signature and its age were checked. */
import type { webhooks } from "./generated/pathways.js";

/** The types of messages, as subscriptions name them, and `webhook.test`. */
export type MessageType = keyof webhooks;

/** A message; `Message<"employer.placement.confirmed">` is one of that type. */
export type Message<Type extends MessageType = MessageType> = {
  [Of in Type]: webhooks[Of]["post"]["requestBody"]["content"]["application/json"];
}[Type];

/** What checks: a `Webhook` of the package `standardwebhooks` with the subscription's secret, or its like. */
export interface Verifier {
  verify(body: string, headers: Record<string, string>): unknown;
}

/**
 * The message of a request, by its body as it came and its headers as Node.js or `fetch` has them. Throws what the
 * verifier throws. Leave the types that you do not ask for, and those that a later release adds, to `default`.
 */
export function received(verifier: Verifier, body: string, headers: Headers | NodeHeaders): Message {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  const single = entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  return verifier.verify(body, Object.fromEntries(single)) as Message;
}

/** As `IncomingMessage.headers` has them. */
export type NodeHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
