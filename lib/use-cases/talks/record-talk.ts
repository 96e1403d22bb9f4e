import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { RecordTalk } from "@/lib/contracts/talk";
import { announce } from "@/lib/data/announce";
import { createTalk } from "@/lib/data/check-ins/low-moods";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Somebody has talked with a patient about the low mood they were shown: by name, and the only way that task ends. */
export function recordTalk(
  actor: ActorFor<"talk.record">,
  { patientId, answeredAt, note }: RecordTalk,
): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    sql.shows(patientId);
    const talk = { patientId, answeredAt: new Date(answeredAt), note, staffId };
    const made = await createTalk(sql, patientsVisibleTo(actor), talk);
    if (!made) throw new AppError("not-found", "patient outside scope");
    announce(sql, clinicId, "today");
  });
}
