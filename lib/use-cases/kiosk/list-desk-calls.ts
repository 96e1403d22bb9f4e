import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { type DeskCall, listDeskCalls as listCalls } from "@/lib/data/kiosk-desk";
import { withActorSql } from "@/lib/data/with-actor";

/** Kiosks of this clinic that wait for a person, the most urgent first. */
export async function listDeskCalls(actor: ActorFor<"desk-call.view">): Promise<DeskCall[]> {
  return withActorSql(actor, async (sql) => {
    const calls = await listCalls(sql, actor.clinicId);
    sql.shows(...calls.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])));
    return calls;
  });
}
