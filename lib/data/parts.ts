import "server-only";
import type { ClinicActor } from "@/lib/access/actor";
import { type Part, UNREAD } from "@/lib/contracts/part";
import type { Sql } from "@/lib/data/sql";
import { isAppError } from "@/lib/errors";
import { log } from "@/lib/log";

export type ReadPart = Sql["part"];
export type PartsReader = (query: Sql["query"]) => ReadPart;

/** As ever: each part's statements leave at once, and where one fails nothing is read. */
export const allOrNothing: PartsReader = () => (read) => read();

/**
 * One after the other, each behind a savepoint: a part that fails says so and leaves the rest standing. What does not
 * stand in a part has to be asked for before the first of them. A part holds no part.
 */
export function eachAlone(actor: ClinicActor): PartsReader {
  return (query) => {
    let before: Promise<unknown> = Promise.resolve();
    return (read) => {
      const mine = before.then(() => behindSavepoint(query, read, actor));
      before = mine.catch(() => undefined);
      return mine;
    };
  };
}

async function behindSavepoint<T>(
  query: Sql["query"],
  read: () => Promise<T>,
  { action, requestId }: ClinicActor,
): Promise<Part<T>> {
  await query("SAVEPOINT part");
  try {
    const found = await read();
    await query("RELEASE SAVEPOINT part");
    return found;
  } catch (error) {
    await query("ROLLBACK TO SAVEPOINT part");
    if (isAppError(error)) throw error;
    log().error({ err: error, action, requestId }, "part not read");
    return UNREAD;
  }
}

/**
 * A page about one record: read as ever, and only where that fails once more with each of its parts alone. A refusal is
 * no failure.
 */
export async function inParts<T>(actor: ClinicActor, read: (parts: PartsReader) => Promise<T>): Promise<T> {
  try {
    return await read(allOrNothing);
  } catch (error) {
    if (isAppError(error)) throw error;
    return read(eachAlone(actor));
  }
}
