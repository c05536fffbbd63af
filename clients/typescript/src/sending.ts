/** How a request is sent: with a token, done once however often it is sent, and after what was done before it. */

export type Fetch = (request: Request) => Promise<Response>;

/** A token or an API key, or how to get one that is still good. */
export type Token = string | (() => string | Promise<string>);

/** How far somebody's own changes have come. Clients that share one read what any of them has changed. */
export class Position {
  latest: string | undefined;
}

export interface Sending {
  readonly token: Token;
  /** Seconds, 20 at most, that a service may take to apply an earlier change before it answers. */
  readonly waitSeconds: number;
  readonly position: Position;
  /** How often a request is sent at most. */
  readonly attempts: number;
  readonly fetch: Fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const FIRST_PAUSE = 250;
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const PASSING = new Set([429, 503]);

/** A `fetch` that keeps the habits of the API: `Idempotency-Key`, `Retry-After`, `Prefer: wait`. */
export function sender(how: Sending): Fetch {
  return async (request) => {
    const headers = request.headers;
    headers.set("Authorization", `Bearer ${typeof how.token === "string" ? how.token : await how.token()}`);
    if (!SAFE.has(request.method) && !headers.has("Idempotency-Key")) {
      headers.set("Idempotency-Key", crypto.randomUUID());
    }
    if (how.position.latest !== undefined && !headers.has("Pathways-Position")) {
      headers.set("Pathways-Position", how.position.latest);
      headers.set("Prefer", `wait=${how.waitSeconds}`);
    }
    const response = await sent(request, how);
    how.position.latest = response.headers.get("Pathways-Position") ?? how.position.latest;
    return response;
  };
}

async function sent(request: Request, how: Sending): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= how.attempts;
    let pause = FIRST_PAUSE * 2 ** (attempt - 1);
    try {
      const response = await how.fetch(request.clone());
      const after = Number(response.headers.get("Retry-After") ?? Number.NaN);
      if (last || !PASSING.has(response.status)) return response;
      await response.body?.cancel();
      if (Number.isFinite(after)) pause = after * 1000;
    } catch (failure) {
      if (last || request.signal.aborted) throw failure;
    }
    await how.pause(pause);
  }
}
