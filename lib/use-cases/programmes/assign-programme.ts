import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import type { AssignedProgrammeReply, AssignProgrammeInput } from "@/lib/contracts/programme";
import { createVersion } from "@/lib/data/programmes/programme-versions";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import {
  createProgramme,
  findNewestProgramme,
  findRunningProgramme,
  findStoppingAlert,
  type PauseState,
  type ProgrammeRow,
} from "@/lib/data/programmes/programmes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { endProgrammeRow } from "@/lib/data/programmes/programme-ends";
import { revokePrintLinks } from "@/lib/data/programmes/print-links";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { checkPlanOrRefuse } from "@/lib/use-cases/programmes/check-plan-or-refuse";
import { otherPlanMeanwhile } from "@/lib/use-cases/programmes/other-plan-meanwhile";
import { refuseForeignWords } from "@/lib/use-cases/programmes/refuse-foreign-words";
import { refuseUnsoundItems } from "@/lib/use-cases/programmes/refuse-unsound-items";
import { tellOfPlan } from "@/lib/use-cases/programmes/tell-of-plan";

/**
 * Assigns a patient's first or next programme. An earlier one ends and stays readable; a pause carries over. One that the
 * builder had not seen is not replaced: conflict, with whose it is.
 */
export function assignProgramme(
  actor: ActorFor<"programme.change">,
  input: AssignProgrammeInput,
): Promise<AssignedProgrammeReply> {
  refuseUnsoundItems(input.items);
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { patientId } = input;
    if (!(await holdPatient(db, scope, patientId))) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    await refuseForeignWords(db, actor.clinicId, input.items);
    const earlier = await findRunningProgramme(db, scope, patientId);
    const { replaces } = input;
    if (replaces !== undefined && replaces !== (earlier?.versionId ?? null))
      throw otherPlanMeanwhile(earlier);
    const held = earlier ?? (await findNewestProgramme(db, scope, patientId));
    const pause = await pauseCarriedOver(db, scope, patientId, held);
    const overrides = await checkPlanOrRefuse(db, scope, { ...input, pauses: pause.pause });
    if (earlier) await replace(db, actor, earlier);
    const programmeId = await createProgramme(db, { clinicId: actor.clinicId, ...input, pause });
    const own = { clinicId: actor.clinicId, programmeId, number: 1, createdBy: actor.staffId };
    const version = { ...input, ...own, overrides, reason: input.reason ?? "", told: "" as const };
    const versionId = await createVersion(db, version);
    if (input.notify) await tellOfPlan(db, scope, { patientId, versionId });
    return { programmeId, versionId, number: 1 };
  });
}

async function replace(sql: Sql, actor: ActorFor<"programme.change">, earlier: ProgrammeRow): Promise<void> {
  const scope = patientsVisibleTo(actor);
  await revokePrintLinks(sql, scope, earlier.id);
  const { clinicId, staffId: endedBy } = actor;
  const { today: endedOn } = await findClinicClock(sql, scope);
  const { id: programmeId, patientId } = earlier;
  const end = { clinicId, patientId, programmeId, endedBy, endedOn, note: "", watchUntil: null };
  await endProgrammeRow(sql, { ...end, reason: "replaced" });
}

/**
 * Assigning never lifts a pause: what held the earlier programme, also one that has ended, or an open emergency or
 * urgent alert, holds this one.
 */
async function pauseCarriedOver(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  earlier: PauseState | undefined,
): Promise<PauseState> {
  if (earlier && earlier.pause.length > 0) return earlier;
  const alertId = await findStoppingAlert(sql, scope, patientId);
  if (alertId === undefined) return { pause: [], pausedAt: null, pausedByAlertId: null };
  return { pause: ["all"], pausedAt: new Date(), pausedByAlertId: alertId };
}
