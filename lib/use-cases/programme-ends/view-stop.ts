import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";

/** The plan a patient may stop; null when none runs. */
export function viewStop(actor: ActorFor<"programme.stop">): Promise<{ title: string } | null> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const running = await findRunningProgramme(sql, patientsVisibleTo(actor), actor.patientId);
    return running ? { title: running.title } : null;
  });
}
