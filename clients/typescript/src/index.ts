/** A typed client of the five services: one object each, its routes, bodies and answers as in their documents. */
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./generated/pathways.js";
import { type Fetch, Position, type Sending, sender, type Token } from "./sending.js";

export { type Answer, body, entries, lines, ndjson, versioned } from "./answers.js";
export { type Change, changes, type Told } from "./changes.js";
export { Problem, type Violation } from "./problems.js";
export { type Fetch, Position, type Token } from "./sending.js";
export { type Message, type MessageType, received, type Verifier } from "./webhooks.js";
export type { components, operations, paths, webhooks } from "./generated/pathways.js";

/** The services, by the first part of a path in the combined document. */
export type Name = "candidate" | "employer" | "integration" | "matching" | "training";

/** Where each service answers: one address before all of them, or one each. */
export type Addresses = string | Readonly<Record<Name, string>>;

export interface Options {
  readonly addresses: Addresses;
  readonly token: Token;
  /** Shared by clients that read what others of them have changed. */
  readonly position?: Position;
  /** Seconds to wait for an earlier change, 20 at most; 5 if it is not said. */
  readonly waitSeconds?: number;
  /** How often a request is sent at most while a service cannot be reached or asks to come back; 4 if it is not said. */
  readonly attempts?: number;
  readonly fetch?: Fetch;
}

/** Answers are typed as JSON; other media types of a route are asked for by `Accept` and `parseAs`. */
export type Service<Paths extends {}> = Client<Paths, "application/json">;

/** The paths of one service, as it answers at them itself. */
export type PathsOf<Of extends Name> = { [Path in keyof paths as Path extends `/${Of}${infer Rest}` ? Rest : never]: paths[Path] };

export type Pathways = { readonly [Of in Name]: Service<PathsOf<Of>> };

/** A client in the name of whoever the token belongs to. */
export function pathways(options: Options): Pathways {
  const sending: Sending = {
    token: options.token,
    position: options.position ?? new Position(),
    waitSeconds: options.waitSeconds ?? 5,
    attempts: options.attempts ?? 4,
    fetch: options.fetch ?? ((request) => fetch(request)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
  const at = <Of extends Name>(name: Of) =>
    createClient<PathsOf<Of>, "application/json">({ baseUrl: addressOf(name, options.addresses), fetch: sender(sending) });
  return {
    candidate: at("candidate"),
    employer: at("employer"),
    integration: at("integration"),
    matching: at("matching"),
    training: at("training"),
  };
}

function addressOf(name: Name, addresses: Addresses): string {
  return typeof addresses === "string" ? `${addresses.replace(/\/$/, "")}/${name}` : addresses[name];
}
