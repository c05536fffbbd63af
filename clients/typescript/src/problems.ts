/** What a service refuses: problem documents (RFC 9457) as an error that is caught and told apart by its type. */

/** One thing that is wrong: where, which rule it breaks, and what to do. */
export interface Violation {
  readonly field: string;
  readonly rule: string;
  readonly remedy: string;
}

/** An answer that is no success. `type` names the sort of refusal, as the pages of docs/problems do. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly Violation[],
  ) {
    super(`${status} ${title}: ${detail}${errors.map(told).join("")}`);
  }

  /** The last part of the type, such as `consent-missing`. */
  get kind(): string {
    return this.type.slice(this.type.lastIndexOf("/") + 1);
  }
}

/** The problem of an answer, or of a stream's end; a proxy's answer that is no problem document becomes one without a type. */
export function problemOf(response: Response | undefined, body: unknown): Problem {
  const said = isRecord(body) ? body : {};
  return new Problem(
    response?.status ?? Number(said["status"]),
    text(said["type"]) || "about:blank",
    text(said["title"]) || (response?.statusText ?? ""),
    text(said["detail"]),
    Array.isArray(said["errors"]) ? said["errors"].filter(isRecord).map(violation) : [],
  );
}

function told(one: Violation): string {
  return ` [${one.field}: ${one.rule}. ${one.remedy}]`;
}

function violation(said: Record<string, unknown>): Violation {
  return { field: text(said["field"]), rule: text(said["rule"]), remedy: text(said["remedy"]) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
