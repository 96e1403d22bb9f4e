import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { findEndedElsewhere } from "@/lib/data/sign-in/sessions";
import { withActorSql } from "@/lib/data/with-actor";

/** Whether the phone an answer came from had been signed out from elsewhere: lost, say, or in other hands. */
export function endedElsewhere(actor: PatientActor): Promise<boolean> {
  return withActorSql(actor, (sql) => findEndedElsewhere(sql, actor.sessionId));
}
