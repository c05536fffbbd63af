/** What is taken out of answers: the body or its problem, the version to change it at, and lists page by page. */
import { problemOf } from "./problems.js";

/** An answer as openapi-fetch gives it. */
export interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer, or its `Problem` as an error. */
export async function body<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  return taken(await asked);
}

/** A record with its `ETag`, which a change sends back as `If-Match`. */
export async function versioned<Body>(asked: Promise<Answer<Body>>): Promise<{ body: Body; etag: string }> {
  const answer = await asked;
  const found = taken(answer);
  const etag = answer.response.headers.get("ETag");
  if (etag === null) throw new TypeError(`${answer.response.url} answered without an ETag`);
  return { body: found, etag };
}

/** Every entry of a list, from one page after another. `page` asks for the page at a cursor. */
export async function* entries<Entry>(
  page: (cursor: string | undefined) => Promise<Answer<{ items: Entry[] }>>,
): AsyncGenerator<Entry, void, undefined> {
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    yield* taken(answer).items;
    cursor = next(answer.response);
  } while (cursor !== undefined);
}

/** Every line of an answer in NDJSON: of a bulk import, or of a list asked for whole with `parseAs: "stream"`. */
export async function* lines<Line = unknown>(
  asked: Promise<Answer<ReadableStream<Uint8Array> | null>>,
): AsyncGenerator<Line, void, undefined> {
  for await (const line of written(asked)) if (line !== "") yield JSON.parse(line) as Line;
}

/** The lines of an answer as text, while it comes. Whoever stops reading ends it. */
export async function* written(
  asked: Promise<Answer<ReadableStream<Uint8Array> | null>>,
): AsyncGenerator<string, void, undefined> {
  const stream = taken(await asked);
  if (stream === null) return;
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = "";
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const parts = (rest + decoder.decode(read.value, { stream: true })).split("\n");
      rest = parts.pop() ?? "";
      yield* parts;
    }
    if (rest !== "") yield rest;
  } finally {
    await reader.cancel();
  }
}

/** What is sent to a bulk import: a line for each record. Its answer is read by `lines`. */
export function ndjson<Line>(records: readonly Line[]): {
  body: Line;
  bodySerializer: () => string;
  headers: { "Content-Type": string };
  parseAs: "stream";
} {
  return {
    body: records as unknown as Line, // a document has the type of a line; what is sent is all of them
    bodySerializer: () => records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    headers: { "Content-Type": "application/x-ndjson" },
    parseAs: "stream",
  };
}

function taken<Body>(answer: Answer<Body>): Body {
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  if (answer.data === undefined) throw new TypeError(`${answer.response.url} answered without a body`);
  return answer.data;
}

function next(response: Response): string | undefined {
  const link = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get("Link") ?? "");
  if (link?.[1] === undefined) return undefined;
  return new URL(link[1], response.url).searchParams.get("cursor") ?? undefined;
}
