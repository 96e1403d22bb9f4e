import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { PatientScope } from "@/lib/access/scopes";
import type { ChartBanner, ChartPatient } from "@/lib/contracts/chart";
import { isUnread, type Part } from "@/lib/contracts/part";
import { listPlannedReviews, type PlannedReviewRow } from "@/lib/data/alerts/alert-reviews";
import { listBaselines } from "@/lib/data/check-ins/baselines";
import {
  type CurrentProgrammeRow,
  findCurrentProgramme,
  hasHandedIn,
  listChartVisits,
  listPainScores,
  type PainRow,
} from "@/lib/data/patients/chart";
import { findChartPatient, findClinicClock } from "@/lib/data/patients/patients";
import { listOutcomeScores } from "@/lib/data/outcomes/outcome-scores";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { listTreatmentLifts } from "@/lib/data/alerts/treatment-blocks";
import { sexWord } from "@/lib/domain/patients/history-words";
import { calendarDay, dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { clinicLines } from "@/lib/i18n/clinic-lines";
import { baselineInWords } from "@/lib/use-cases/baselines/baseline-words";
import { readToldSinceVisit } from "@/lib/use-cases/check-ins/told-in-words";
import { readHistory } from "@/lib/use-cases/history/read-history";
import { scoresInWords } from "@/lib/use-cases/outcomes/scores-in-words";
import { chartVisitOf } from "@/lib/use-cases/patients/chart-visit";
import {
  bannerOf,
  type ClinicClock,
  contactOf,
  painPointOf,
  portalOf,
} from "@/lib/use-cases/patients/patient-words";
import { lastPainWords, pausedWords, readBannerFacts, whose } from "@/lib/use-cases/patients/read-banner";
import { samenessOf } from "@/lib/use-cases/patients/sameness";

const SCORES_SHOWN = 20;

/**
 * The chart of one patient, inside the caller's transaction. Outside the scope: not-found. What hangs on nothing but the
 * patient's id leaves together, what hangs on their row after it: two waits for the database.
 */
export async function readChart(
  sql: Sql,
  scope: PatientScope,
  { patientId, mayWrite, actor }: { patientId: string; mayWrite: boolean; actor: StaffActor },
): Promise<ChartPatient> {
  const { row, clock } = whose(findChartPatient(sql, scope, patientId), findClinicClock(sql, scope));
  /** A part that lists rows, each told by the clinic's clock. */
  const listed = <Row, Shown>(list: () => Promise<Row[]>, shown: (row: Row, clock: ClinicClock) => Shown) =>
    sql.part(async () => {
      const rows = await list();
      const time = await clock;
      return rows.map((one) => shown(one, time));
    });
  const [
    patient,
    time,
    facts,
    plan,
    handedIn,
    told,
    pain,
    visits,
    lifts,
    baselines,
    reviews,
    history,
    scores,
  ] = await together(
    row,
    clock,
    readBannerFacts(sql, scope, patientId, clock),
    sql.part(async () => planOf(await findCurrentProgramme(sql, scope, patientId), await clock)),
    sql.part(() => hasHandedIn(sql, scope, patientId)),
    sql.part(async () => readToldSinceVisit(sql, scope, patientId, await clock)),
    sql.part(async () => painOf(await listPainScores(sql, scope, patientId, SCORES_SHOWN), await clock)),
    listed(() => listChartVisits(sql, scope, patientId), chartVisitOf),
    listed(
      () => listTreatmentLifts(sql, scope, patientId),
      (lift, { timeZone }) => ({ ...lift, at: dayAndTime(lift.at, timeZone) }),
    ),
    listed(
      () => listBaselines(sql, scope, patientId),
      (baseline, { timeZone }) => baselineInWords(baseline, timeZone),
    ),
    listed(() => listPlannedReviews(sql, scope, patientId), reviewOf),
    sql.part(() => readHistory(sql, scope, { row, clock, patientId })),
    sql.part(async () =>
      scoresInWords(await listOutcomeScores(sql, scope, patientId), (await clock).timeZone),
    ),
  );
  const [sameness, portal] = await together(
    sql.part(() => samenessOf(sql, actor, patient, time.timeZone)),
    sql.part(() => portalOf(sql, scope, patient, time)),
  );
  const paused = pick(plan, "paused");
  const banner: ChartBanner = { ...bannerOf(patient, time), ...facts, paused, lastPain: pick(pain, "last") };
  return {
    ...{ view: "chart", mayWrite, today: time.today, banner, sameness, contact: contactOf(patient), portal },
    ...{ sex: sexWord(patient.sex), history, reviews, programme: pick(plan, "running") },
    ...{ handedIn, told, pain: pick(pain, "points"), visits, scores, lifts, baselines },
  };
}

/** One thing of a part that is shown in two places. */
function pick<T extends object, Name extends keyof T>(part: Part<T>, name: Name): Part<T[Name]> {
  return isUnread(part) ? part : part[name];
}

function painOf(rows: readonly PainRow[], clock: ClinicClock) {
  return {
    points: rows.map((one) => painPointOf(one, clock.timeZone)).reverse(),
    last: lastPainWords(rows, clock),
  };
}

function planOf(programme: CurrentProgrammeRow | undefined, clock: ClinicClock) {
  const paused = pausedWords(programme, clock);
  if (!programme) return { paused, running: null };
  const { title, number, since } = programme;
  return { paused, running: { title, version: number, since: calendarDay(since, clock.timeZone) } };
}

function reviewOf({ alertId, on, day, firedRules }: PlannedReviewRow, { today }: ClinicClock) {
  const overdue = day < today;
  const words = `${overdue ? "Was due" : "Due"} ${plainDate(on)}: ${clinicLines(firedRules).join(" ")}`;
  return { alertId, words, overdue };
}
