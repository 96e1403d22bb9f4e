import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listClipsRunOut } from "@/lib/data/programmes/exercise-clips";
import { withActorSql } from "@/lib/data/with-actor";
import { letClipGo } from "@/lib/use-cases/form/remove-clip";
import { apart } from "@/lib/use-cases/worker/apart";

/** Patients' clips go when the time they agreed to is up, bytes and all. */
export async function letClipsGo(at = new Date()): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("clip-round", { clinicId }, () =>
      withActorSql(systemActor(clinicId, "clip.let-go", randomUUID()), async (sql) => {
        for (const clip of await listClipsRunOut(sql, clinicId, at))
          await letClipGo(sql, clinicId, clip, "retention");
      }),
    );
}
