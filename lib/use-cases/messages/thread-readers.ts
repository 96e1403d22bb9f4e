import "server-only";
import { isClinical } from "@/lib/access/roles";
import type { Sql } from "@/lib/data/sql";
import { listActiveStaff } from "@/lib/data/clinics/staff";
import type { ThreadSubject } from "@/lib/domain/messages/thread";

/** Who at the clinic may read a thread about this, and so may be given it. */
export async function threadReaders(
  sql: Sql,
  clinicId: string,
  about: ThreadSubject,
): Promise<{ id: string; name: string }[]> {
  const staff = await listActiveStaff(sql, clinicId);
  return staff
    .filter(({ roles }) => about === "appointment" || isClinical(roles))
    .map(({ id, name }) => ({ id, name }));
}
