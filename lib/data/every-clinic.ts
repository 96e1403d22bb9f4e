import "server-only";
import { withLookup } from "@/lib/data/with-actor";

/** The ids of all clinics, where the worker's rounds start; each is then visited as a system actor of its own. */
export async function listEveryClinicId(): Promise<string[]> {
  const rows = await withLookup("every-clinic", (sql) =>
    sql.query<{ id: string }>("SELECT id FROM clinic ORDER BY id"),
  );
  return rows.map(({ id }) => id);
}
