import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { PatientScope } from "@/lib/access/scopes";
import type { ChartBanner, ChartPatient, ChartVisit } from "@/lib/contracts/chart";
import { listPlannedReviews, type PlannedReviewRow } from "@/lib/data/alert-reviews";
import { listBaselines } from "@/lib/data/baselines";
import {
  type ChartVisitRow,
  type CurrentProgrammeRow,
  findCurrentProgramme,
  listChartVisits,
  listOpenAlertsOfPatient,
  listPainScores,
  type OpenAlertRow,
  type PainRow,
} from "@/lib/data/chart";
import { findRunningEpisode, type RunningEpisode } from "@/lib/data/patient-episodes";
import {
  findChartPatient,
  findClinicClock,
  findPatientIdentity,
  type IdentityRow,
} from "@/lib/data/patients";
import { findLastHistoryVersion, listHistoryChanges } from "@/lib/data/history-versions";
import { listOutcomeScores } from "@/lib/data/outcome-scores";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { listTreatmentLifts } from "@/lib/data/treatment-blocks";
import { painInWords } from "@/lib/domain/patients/pain-in-words";
import { sexWord } from "@/lib/domain/patients/history-words";
import { calendarDay, clockTime, dayAndTime, daysAgo, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";
import { clinicLines } from "@/lib/i18n/clinic-lines";
import { baselineInWords } from "@/lib/use-cases/baselines/baseline-words";
import { historyInWords } from "@/lib/use-cases/history/history-in-words";
import { scoresInWords } from "@/lib/use-cases/outcomes/scores-in-words";
import {
  bannerOf,
  type ClinicClock,
  contactOf,
  painPointOf,
  portalOf,
} from "@/lib/use-cases/patients/patient-words";
import { samenessOf } from "@/lib/use-cases/patients/sameness";
import { readTreatmentBlock } from "@/lib/use-cases/treatment/read-block";

const SCORES_SHOWN = 20;

type Programme = CurrentProgrammeRow | undefined;

/**
 * The chart of one patient, inside the caller's transaction. Outside the scope: not-found. What hangs on nothing but the
 * patient's id leaves together, what hangs on their row after it: two waits for the database.
 */
export async function readChart(
  sql: Sql,
  scope: PatientScope,
  { patientId, mayWrite, actor }: { patientId: string; mayWrite: boolean; actor: StaffActor },
): Promise<ChartPatient> {
  const [row, clock, programme, pain, visits, lifts, baselines, reviews, changes, said, scores, facts] =
    await together(
      findChartPatient(sql, scope, patientId),
      findClinicClock(sql, scope),
      findCurrentProgramme(sql, scope, patientId),
      listPainScores(sql, scope, patientId, SCORES_SHOWN),
      listChartVisits(sql, scope, patientId),
      listTreatmentLifts(sql, scope, patientId),
      listBaselines(sql, scope, patientId),
      listPlannedReviews(sql, scope, patientId),
      listHistoryChanges(sql, scope, patientId),
      findLastHistoryVersion(sql, scope, patientId),
      listOutcomeScores(sql, scope, patientId),
      readBannerFacts(sql, scope, patientId),
    );
  if (!row) throw new AppError("not-found", "patient outside scope");
  const [sameness, portal] = await together(
    samenessOf(sql, actor, row, clock.timeZone),
    portalOf(sql, scope, row, clock),
  );
  return {
    view: "chart",
    mayWrite,
    today: clock.today,
    banner: chartBannerOf(row, { ...facts, clock, programme, lastPain: pain[0] }),
    sameness,
    contact: contactOf(row),
    portal,
    sex: sexWord(row.sex),
    history: historyInWords(row.historyFlags, { said, changes }, clock.timeZone),
    reviews: reviews.map((review) => reviewOf(review, clock)),
    programme: programmeOf(programme, clock),
    pain: pain.map((one) => painPointOf(one, clock.timeZone)).reverse(),
    visits: visits.map((visit) => chartVisitOf(visit, clock)),
    scores: scoresInWords(scores, clock.timeZone),
    lifts: lifts.map((lift) => ({ ...lift, at: dayAndTime(lift.at, clock.timeZone) })),
    baselines: baselines.map((baseline) => baselineInWords(baseline, clock.timeZone)),
  };
}

/** The banner alone, for other pages about this patient. Outside the scope: not-found. */
export async function readChartBanner(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ChartBanner> {
  return (await readBannerAndClock(sql, scope, patientId)).banner;
}

/** The same with the clinic's clock, for pages that tell times too. */
export async function readBannerAndClock(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<{ readonly banner: ChartBanner; readonly clock: ClinicClock }> {
  const [row, clock, programme, [lastPain], facts] = await together(
    findPatientIdentity(sql, scope, patientId),
    findClinicClock(sql, scope),
    findCurrentProgramme(sql, scope, patientId),
    listPainScores(sql, scope, patientId, 1),
    readBannerFacts(sql, scope, patientId),
  );
  if (!row) throw new AppError("not-found", "patient outside scope");
  return { banner: chartBannerOf(row, { ...facts, clock, programme, lastPain }), clock };
}

type BannerFacts = {
  readonly alerts: readonly OpenAlertRow[];
  readonly episode: RunningEpisode | undefined;
  readonly block: ChartBanner["block"];
};

/** What stands in the banner beside who this is. */
async function readBannerFacts(sql: Sql, scope: PatientScope, patientId: string): Promise<BannerFacts> {
  const [alerts, episode, block] = await together(
    listOpenAlertsOfPatient(sql, scope, patientId),
    findRunningEpisode(sql, scope, patientId),
    readTreatmentBlock(sql, scope, patientId),
  );
  return { alerts, episode, block };
}

function chartBannerOf(
  row: IdentityRow,
  known: BannerFacts & { clock: ClinicClock; programme: Programme; lastPain: PainRow | undefined },
): ChartBanner {
  const { alerts, episode, block, clock, programme, lastPain } = known;
  const { timeZone } = clock;
  return {
    ...bannerOf(row, clock),
    alerts: alerts.map((alert) => ({
      id: alert.id,
      tier: alert.tier,
      lines: clinicLines(alert.firedRules),
      raised: dayAndTime(alert.raisedAt, timeZone),
      acknowledgedBy: alert.acknowledgedBy,
    })),
    paused: pausedWords(programme, timeZone),
    block,
    episode: episode ? { ...episode, since: plainDate(new Date(episode.since)) } : null,
    lastPain: lastPain
      ? `Pain ${painInWords(lastPain)}, ${daysAgo(lastPain.at, new Date(), timeZone)}`
      : null,
  };
}

function pausedWords(programme: Programme, timeZone: string): string | null {
  if (!programme?.pausedAt) return null;
  const why = programme.pausedByAlertId === null ? "" : " by an alert";
  return `Programme paused${why} since ${dayAndTime(programme.pausedAt, timeZone)}`;
}

function programmeOf(programme: Programme, { timeZone }: ClinicClock): ChartPatient["programme"] {
  if (!programme) return null;
  const { title, number, since } = programme;
  return { title, version: number, since: calendarDay(since, timeZone) };
}

function reviewOf({ alertId, on, day, firedRules }: PlannedReviewRow, { today }: ClinicClock) {
  const overdue = day < today;
  const words = `${overdue ? "Was due" : "Due"} ${plainDate(on)}: ${clinicLines(firedRules).join(" ")}`;
  return { alertId, words, overdue };
}

function chartVisitOf(visit: ChartVisitRow, { timeZone, today }: ClinicClock): ChartVisit {
  const { id, status } = visit;
  return {
    id,
    status,
    day: plainDate(new Date(visit.day)),
    time: clockTime(visit.startsAt, timeZone),
    kind: visitKindWord(visit.kind),
    clinician: visit.clinician,
    upcoming: holdsItsTime(status) && visit.day >= today,
    intake: intakeOf(visit),
    note: noteOf(visit),
  };
}

function intakeOf({ intakeId, intakeState, intakeTier }: ChartVisitRow): ChartVisit["intake"] {
  const isReadable = intakeState === "completed" || intakeState === "accepted";
  if (intakeId === null || intakeTier === null || !isReadable) return null;
  return { id: intakeId, tier: intakeTier, accepted: intakeState === "accepted" };
}

function noteOf({ noteId, noteSigned, noteAuthor, noteExcerpt }: ChartVisitRow): ChartVisit["note"] {
  if (noteId === null) return null;
  return { id: noteId, signed: noteSigned ?? false, author: noteAuthor ?? "", excerpt: noteExcerpt ?? "" };
}
