import "server-only";
import { randomUUID } from "node:crypto";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { listSelfDosed } from "@/lib/data/programmes/dosing";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { findClinicClock } from "@/lib/data/patients/patients";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { findProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { isWithinBounds } from "@/lib/domain/dosing/told";
import { isAppError } from "@/lib/errors";
import { applyProposals } from "@/lib/use-cases/dosing/apply-proposals";
import { readProposals } from "@/lib/use-cases/dosing/read-proposals";
import { apart } from "@/lib/use-cases/worker/apart";

/**
 * Applies what the rules propose where a clinician let them, within bounds. A plan with an alert open, or one that the
 * checks stand against, waits for the clinician like any other.
 */
export async function applyDosesOf(clinicId: string, programmeId: string): Promise<void> {
  const acting = systemActor(clinicId, "dosing.apply", randomUUID());
  const scope = patientsVisibleTo(acting);
  await withActorSql(acting, async (sql) => {
    const seen = await findProgramme(sql, scope, programmeId);
    if (!seen) return;
    sql.shows(seen.patientId);
    await holdPatient(sql, scope, seen.patientId);
    const programme = await findProgramme(sql, scope, programmeId);
    if (!programme || programme.pause.length > 0) return;
    const { today } = await findClinicClock(sql, scope);
    const { state, items } = await readProposals(sql, scope, programme, today);
    const chosen = items.filter(({ open, proposal }) => open && isWithinBounds(proposal));
    const isQuiet = state.openTier === "none" || state.openTier === "routine";
    if (chosen.length === 0 || !isQuiet || state.dosing !== "apply" || state.dosingBy === null) return;
    await applyProposals(sql, scope, {
      programme,
      items,
      chosen,
      createdBy: state.dosingBy,
      decidedBy: null,
    });
  }).catch((error: unknown) => {
    if (!isAppError(error, "invalid") && !isAppError(error, "conflict")) throw error;
  });
}

/** Every plan whose doses the rules may move. */
export async function applyDueDoses(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("dosing-round", { clinicId }, async () => {
      const acting = systemActor(clinicId, "dosing.apply", randomUUID());
      const programmes = await withActorSql(acting, (sql) => listSelfDosed(sql, clinicId));
      for (const { id } of programmes)
        await apart("dose-not-applied", { clinicId }, () => applyDosesOf(clinicId, id));
    });
}
