import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { findPatientDueToday } from "@/lib/data/kiosk/kiosk-visits";
import { createToken, nextTokenId } from "@/lib/data/sign-in/single-use-tokens";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { newReadable } from "@/lib/secrets";
import { VISIT_CODE_LENGTH, visitCodeHash } from "@/lib/use-cases/kiosk/visit-code";

const CODE_MINUTES = 10;

/** A code the desk hands over: on a tablet of this clinic it opens this patient's visit of today, once. */
export async function createVisitCode(
  actor: ActorFor<"kiosk-code.create">,
  { visitId }: { readonly visitId: string },
): Promise<{ code: string; minutes: number }> {
  const { clinicId, staffId } = actor;
  const code = newReadable(VISIT_CODE_LENGTH);
  await withActorSql(actor, async (sql) => {
    const patientId = await findPatientDueToday(sql, clinicId, visitId);
    if (patientId === undefined) throw new AppError("not-found", "no visit of today that waits");
    sql.shows(patientId);
    const token = {
      clinicId,
      purpose: "kiosk-visit",
      patientId,
      createdBy: staffId,
      minutes: CODE_MINUTES,
    } as const;
    await createToken(sql, await nextTokenId(sql), visitCodeHash(clinicId, code), token);
  });
  return { code, minutes: CODE_MINUTES };
}
