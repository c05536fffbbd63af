/** Whoever acts in a journey: a client each with a token of the development issuer, and one position between them. */
import { type Pathways, pathways, Position } from "../src/index.js";

export interface Stack {
  readonly issuer: string;
  readonly frontDoor: string;
  /** Where each service answers operators, who move the programme's day. */
  readonly services: readonly string[];
}

/** The stack that the environment names, as `PATHWAYS_<SERVICE>`, `PATHWAYS_ISSUER` and `PATHWAYS_FRONT_DOOR`. */
export function stack(): Stack {
  const names = ["CANDIDATE", "EMPLOYER", "INTEGRATION", "MATCHING", "TRAINING"];
  return { issuer: named("ISSUER"), frontDoor: named("FRONT_DOOR"), services: names.map(named) };
}

export interface Claims {
  readonly organisation_id?: string;
  readonly candidate_id?: string;
}

/** Makes the clients of people who work on one journey. */
export class People {
  private readonly position = new Position();

  constructor(private readonly on: Stack) {}

  /** A client in the name of somebody with a role. */
  as(role: string, claims: Claims = {}, subject: string = role): Pathways {
    let token: Promise<string> | undefined;
    return pathways({
      addresses: this.on.frontDoor,
      token: () => (token ??= this.issued({ subject, roles: [role], ttl: 3600, ...claims })),
      position: this.position,
      waitSeconds: 15,
    });
  }

  /** The day of the programme; moved on by so many days, in all services alike. */
  async today(later = 0): Promise<Date> {
    const token = await this.issued({ subject: "operator", roles: ["operator"] });
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const [first, ...others] = this.on.services;
    let clock = await answered(await fetch(`${first}/development/clock`, { headers }));
    if (later > 0) {
      const set = async (address: string | undefined, body: Record<string, number>) =>
        answered(
          await fetch(`${address}/development/clock`, { method: "POST", headers, body: JSON.stringify(body) }),
        );
      const offset = { offset_seconds: Number(clock["offset_seconds"]) + later * 86_400 };
      clock = await set(first, offset);
      for (const address of others) await set(address, offset);
    }
    return new Date(String(clock["now"]));
  }

  private async issued(claims: Record<string, unknown>): Promise<string> {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`${this.on.issuer}/token`, { method: "POST", headers, body: JSON.stringify(claims) });
    return String((await answered(answer))["access_token"]);
  }
}

/** What an event brings about a moment later: asked for until it is there. */
export async function eventually<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  for (let pause = 50; pause < 6_000; pause *= 1.3) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`${what} did not come`);
}

/** A day, as the API writes it. */
export function day(moment: Date, later = 0): string {
  return new Date(moment.getTime() + later * 86_400_000).toISOString().slice(0, 10);
}

function named(name: string): string {
  const address = process.env[`PATHWAYS_${name}`];
  if (address === undefined) throw new Error(`PATHWAYS_${name} names no address`);
  return address;
}

async function answered(answer: Response): Promise<Record<string, unknown>> {
  const said: unknown = await answer.json();
  if (!answer.ok || typeof said !== "object" || said === null) throw new Error(`${answer.url}: ${JSON.stringify(said)}`);
  return Object.fromEntries(Object.entries(said));
}
