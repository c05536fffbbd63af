/** A typed client of the five services: one object each, its routes, bodies and answers as in their documents. */
import createClient, { type Client } from "openapi-fetch";
import type { paths as CandidatePaths } from "./generated/candidate.js";
import type { paths as EmployerPaths } from "./generated/employer.js";
import type { paths as IntegrationPaths } from "./generated/integration.js";
import type { paths as MatchingPaths } from "./generated/matching.js";
import type { paths as TrainingPaths } from "./generated/training.js";
import { type Fetch, Position, type Sending, sender, type Token } from "./sending.js";

export { type Answer, body, entries, lines, ndjson, versioned } from "./answers.js";
export { Problem, type Violation } from "./problems.js";
export { type Fetch, Position, type Token } from "./sending.js";
export type { components as CandidateTypes } from "./generated/candidate.js";
export type { components as EmployerTypes } from "./generated/employer.js";
export type { components as IntegrationTypes } from "./generated/integration.js";
export type { components as MatchingTypes } from "./generated/matching.js";
export type { components as TrainingTypes } from "./generated/training.js";

/** Where each service answers. */
export interface Addresses {
  readonly candidate: string;
  readonly employer: string;
  readonly integration: string;
  readonly matching: string;
  readonly training: string;
}

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

export interface Pathways {
  readonly candidate: Service<CandidatePaths>;
  readonly employer: Service<EmployerPaths>;
  readonly integration: Service<IntegrationPaths>;
  readonly matching: Service<MatchingPaths>;
  readonly training: Service<TrainingPaths>;
}

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
  const at = (baseUrl: string) => ({ baseUrl, fetch: sender(sending) });
  return {
    candidate: createClient<CandidatePaths, "application/json">(at(options.addresses.candidate)),
    employer: createClient<EmployerPaths, "application/json">(at(options.addresses.employer)),
    integration: createClient<IntegrationPaths, "application/json">(at(options.addresses.integration)),
    matching: createClient<MatchingPaths, "application/json">(at(options.addresses.matching)),
    training: createClient<TrainingPaths, "application/json">(at(options.addresses.training)),
  };
}
