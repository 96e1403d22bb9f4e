import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import { listOwnExercises } from "@/lib/data/own-exercises";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import type { ChartBanner } from "@/lib/contracts/chart";
import { listItemSessions } from "@/lib/data/dosing";
import { findCourse } from "@/lib/data/episodes";
import { listMergedIds } from "@/lib/data/patient-merges";
import { findClinicClock } from "@/lib/data/patients";
import { type ClinicTemplateRow, listClinicTemplates } from "@/lib/data/programme-templates";
import { listItems, type StoredItem } from "@/lib/data/programme-versions";
import { findNewestProgramme, findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes";
import type { Sql } from "@/lib/data/sql";
import { withActorInParts } from "@/lib/data/with-actor";
import { practiceOf } from "@/lib/domain/dosing/practice";
import { isIrritable, phaseByTime } from "@/lib/domain/dosing/phase";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import type { Course } from "@/lib/domain/trends/course";
import { episodeDays } from "@/lib/domain/trends/episode";
import type { HowLong } from "@/lib/domain/intake/choices";
import type { JointState } from "@/lib/domain/visit-notes/joints-from-tests";
import { readJoints } from "@/lib/use-cases/movement/read-joints";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";
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
      phaseNow: await phaseNow(db, scope, patientId, patient.numbers),
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

/** The least number of days the pain was there before the patient came. */
const DAYS_BEFORE: Readonly<Partial<Record<HowLong, number>>> = {
  "2-to-6-weeks": 14,
  "6-to-12-weeks": 43,
  "over-12-weeks": 85,
};

async function phaseNow(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  numbers: DosingNumbers,
): Promise<Phase | null> {
  const course = await findCourse(sql, scope, patientId);
  const days = course && episodeDays(course);
  if (!course || days === undefined) return null;
  const signs = { painNow: painNow(course), flareMinutes: null, settledByMorning: [], constantPain: false };
  const before = DAYS_BEFORE[course.episode?.howLong ?? "under-2-weeks"] ?? 0;
  return phaseByTime(before + days, isIrritable(signs, numbers), numbers);
}

const painNow = ({ checkIns, start }: Course) => checkIns.at(-1)?.pain ?? start?.pain ?? 0;
