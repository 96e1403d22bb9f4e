import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import { listOwnExercises } from "@/lib/data/programmes/own-exercises";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import type { ChartBanner } from "@/lib/contracts/chart";
import { listItemSessions } from "@/lib/data/programmes/dosing";
import { listMergedIds } from "@/lib/data/patients/patient-merges";
import { findClinicClock } from "@/lib/data/patients/patients";
import { type ClinicTemplateRow, listClinicTemplates } from "@/lib/data/programmes/programme-templates";
import { listItems, type StoredItem } from "@/lib/data/programmes/programme-versions";
import {
  findNewestProgramme,
  findRunningProgramme,
  type ProgrammeRow,
} from "@/lib/data/programmes/programmes";
import type { Sql } from "@/lib/data/sql";
import { withActorInParts } from "@/lib/data/with-actor";
import { practiceOf } from "@/lib/domain/dosing/practice";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import type { JointState } from "@/lib/domain/visit-notes/joints-from-tests";
import { readJoints } from "@/lib/use-cases/movement/read-joints";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";
import { readPhaseNow } from "@/lib/use-cases/programmes/phase-now";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

/** How far back practice counts. */
const DAYS_READ = 120;

type WithItems = ProgrammeRow & { readonly items: StoredItem[] };
export type OpenedBuilder = {
  readonly banner: ChartBanner;
  /** The records that became part of this one: a plan may have been begun for one of them. */
  readonly mergedIds: readonly string[];
  /** The clinic's local date, YYYY-MM-DD. */
  readonly today: string;
  readonly running: WithItems | null;
  /** The newest programme, running or ended, to copy from. */
  readonly last: WithItems | null;
  readonly ownExercises: readonly OwnExercise[];
  readonly templates: readonly ClinicTemplateRow[];
  readonly patient: PlanPatient;
  /** By the time since the episode began and the last pain score (DOSE-3); null where no episode is known. */
  readonly phaseNow: Phase | null;
  /** What the newest movement tests say, to suggest from. */
  readonly joints: readonly JointState[];
};

/** Everything the builder of one patient starts from. */
export function openBuilder(
  actor: ActorFor<"programme.change">,
  { patientId }: { patientId: string },
): Promise<OpenedBuilder> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const { today } = await findClinicClock(db, scope);
    const running = await withItems(db, scope, await findRunningProgramme(db, scope, patientId));
    const last = running ?? (await withItems(db, scope, await findNewestProgramme(db, scope, patientId)));
    const templates = await listClinicTemplates(db, actor.clinicId);
    const known = await readPlanPatient(db, scope, patientId, running?.pause ?? []);
    const sessions = await listItemSessions(db, scope, { patientId, days: DAYS_READ });
    const practised = practiceOf(sessions, running?.phase ?? "C", known.numbers);
    const patient = { ...known, practised };
    return {
      banner,
      mergedIds: await listMergedIds(db, scope, patientId),
      today,
      running,
      last,
      templates,
      ownExercises: await listOwnExercises(db, actor.clinicId),
      patient,
      phaseNow: await readPhaseNow(db, scope, patientId, patient.numbers),
      joints: await readJoints(db, scope, patientId),
    };
  });
}

async function withItems(
  sql: Sql,
  scope: PatientScope,
  programme: ProgrammeRow | undefined,
): Promise<WithItems | null> {
  return programme ? { ...programme, items: await listItems(sql, scope, programme.versionId) } : null;
}
