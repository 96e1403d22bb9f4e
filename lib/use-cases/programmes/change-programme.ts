import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import type { AssignedProgrammeReply, ChangeProgrammeInput } from "@/lib/contracts/programme";
import { findFirstSessionDay } from "@/lib/data/exercise-sessions/first-session-day";
import { createVersion } from "@/lib/data/programmes/programme-versions";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import {
  findPatientOfProgramme,
  findProgramme,
  findRunningProgramme,
  type ProgrammeRow,
} from "@/lib/data/programmes/programmes";
import { revokePrintLinks } from "@/lib/data/programmes/print-links";
import { withActor } from "@/lib/data/with-actor";
import type { Sql } from "@/lib/data/sql";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { checkPlanOrRefuse } from "@/lib/use-cases/programmes/check-plan-or-refuse";
import { otherPlanMeanwhile } from "@/lib/use-cases/programmes/other-plan-meanwhile";
import { refuseForeignWords } from "@/lib/use-cases/programmes/refuse-foreign-words";
import { refuseUnsoundItems } from "@/lib/use-cases/programmes/refuse-unsound-items";
import { tellOfPlan } from "@/lib/use-cases/programmes/tell-of-plan";

/** Makes the next version of a programme; the old one and its logs stay, its printed sheets' links end. */
export function changeProgramme(
  actor: ActorFor<"programme.change">,
  input: ChangeProgrammeInput,
): Promise<AssignedProgrammeReply> {
  refuseUnsoundItems(input.items);
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const programme = await heldProgramme(db, scope, input.programmeId);
    if (programme.number !== input.baseNumber) {
      throw new AppError("conflict", "another version came in between", {
        baseNumber: `${programme.createdByName} saved version ${programme.number} meanwhile. Your changes are still here: look at that version, then decide.`,
        currentNumber: `${programme.number}`,
      });
    }
    if (input.startsOn !== undefined && input.startsOn !== programme.startsOn)
      await refuseLaterStart(db, scope, programme.id, input.startsOn);
    await refuseForeignWords(db, actor.clinicId, input.items);
    const { patientId, pause } = programme;
    const overrides = await checkPlanOrRefuse(db, scope, { ...input, patientId, pauses: pause });
    await revokePrintLinks(db, scope, programme.id);
    const number = programme.number + 1;
    const version = {
      ...input,
      overrides,
      told: "" as const,
      clinicId: actor.clinicId,
      number,
      createdBy: actor.staffId,
    };
    const versionId = await createVersion(db, version);
    if (input.notify) await tellOfPlan(db, scope, { patientId, versionId });
    return { programmeId: programme.id, versionId, number };
  });
}

/**
 * The programme, with nothing else done to the patient's plan until the transaction ends. Replaced or ended meanwhile:
 * conflict, with what runs now, where what was changed can go.
 */
async function heldProgramme(sql: Sql, scope: PatientScope, programmeId: string): Promise<ProgrammeRow> {
  const patientId = await findPatientOfProgramme(sql, scope, programmeId);
  if (patientId === undefined || !(await holdPatient(sql, scope, patientId)))
    throw new AppError("not-found", "programme outside scope");
  sql.shows(patientId);
  const programme = await findProgramme(sql, scope, programmeId);
  if (!programme) throw otherPlanMeanwhile(await findRunningProgramme(sql, scope, patientId));
  return programme;
}

/** What was done before its start would no longer count: a plan that has begun does not start later. */
async function refuseLaterStart(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
  startsOn: string,
): Promise<void> {
  const first = await findFirstSessionDay(sql, scope, programmeId);
  if (first === null || first >= startsOn) return;
  throw new AppError("invalid", "starts after its first session", {
    startsOn: `The patient began on ${plainDate(new Date(first))}: the programme starts on that day or before. For a fresh start, start a new programme.`,
  });
}
