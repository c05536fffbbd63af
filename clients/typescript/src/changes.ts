/** What happens to what one may see, as it happens: the server-sent events of `GET /changes`. */
import { type Answer, written } from "./answers.js";
import { problemOf } from "./problems.js";

/** What happened to which record; read it to see how it stands. */
export interface Change {
  /** The event's type, such as `employer.placement.advanced`. */
  readonly type: string;
  /** What was changed, such as `placement`. */
  readonly aggregate: string;
  readonly aggregate_id: string;
  /** The event's number among those of its record. */
  readonly version: number;
  /** When it happened, for the programme. */
  readonly time: string;
}

/** How far the stream is: keep `id` once you have done with the change, and begin with it next time. */
export interface Told {
  readonly id: string;
  /** Left out where nothing that you may see has happened for a while. */
  readonly change?: Change;
}

/**
 * The changes of a service, asked for with `parseAs: "stream"`. Ends where the connection does, or with `follow: false`
 * where there are no more; a service that ends it for a reason, such as a token that has expired, is a `Problem`.
 */
export async function* changes(
  asked: Promise<Answer<ReadableStream<Uint8Array> | null>>,
): AsyncGenerator<Told, void, undefined> {
  let fields = new Map<string, string>();
  for await (const line of written(asked)) {
    if (line !== "") {
      const [name = "", ...value] = line.split(": ");
      fields.set(name, value.join(": "));
      continue;
    }
    const { id, event, data } = Object.fromEntries(fields) as { id?: string; event?: string; data?: string };
    fields = new Map();
    const said: unknown = data === undefined ? undefined : JSON.parse(data);
    if (event === "end") throw problemOf(undefined, said);
    if (id !== undefined) yield event === "change" ? { id, change: said as Change } : { id };
  }
}
