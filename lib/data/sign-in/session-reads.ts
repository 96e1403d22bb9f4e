import "server-only";
import { connections } from "@/lib/data/pool";
import { prepared } from "@/lib/data/prepared";

export type SessionRow = {
  readonly id: string;
  readonly clinic_id: string;
  readonly staff_id: string | null;
  readonly patient_id: string | null;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly locked_at: Date | null;
  readonly revoked_at: Date | null;
  readonly staff_name: string | null;
  readonly roles: string[] | null;
  readonly active: boolean;
  /** The patient's choice; null for staff, and before any. */
  readonly language: string | null;
};

type Found = ReadonlyMap<string, SessionRow>;
type Read = { readonly ids: Set<string>; readonly found: Promise<Found> };

/** The read that waits for a connection; whoever asks meanwhile joins it. */
let waiting: Read | undefined;

async function readTogether(ids: ReadonlySet<string>): Promise<Found> {
  const client = await connections()
    .pool.connect()
    .finally(() => (waiting = undefined));
  try {
    const { rows } = await client.query<SessionRow>(prepared("SELECT * FROM find_sessions($1)", [[...ids]]));
    client.release();
    return new Map(rows.map((row) => [row.id, row]));
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}

function begin(): Read {
  const ids = new Set<string>();
  return { ids, found: readTogether(ids) };
}

/**
 * Reads the session a cookie names, with the staff member's roles as they are now. Read anew for each request; those
 * that find every connection busy are read together, in one round trip, when one is free.
 */
export async function findSession(sessionId: string): Promise<SessionRow | undefined> {
  const read = (waiting ??= begin());
  read.ids.add(sessionId);
  return (await read.found).get(sessionId);
}
