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
  type PainRow,
} from "@/lib/data/chart";
import { findRunningEpisode } from "@/lib/data/patient-episodes";
import {
  findChartPatient,
  findClinicClock,
  findPatientIdentity,
  type IdentityRow,
} from "@/lib/data/patients";
import { findLastHistoryVersion, listHistoryChanges } from "@/lib/data/history-versions";
import { listOutcomeScores } from "@/lib/data/outcome-scores";
import type { Sql } from "@/lib/data/sql";
import { listTreatmentLifts } from "@/lib/data/treatment-blocks";
import { sexWord } from "@/lib/domain/patients/history-words";
import { calendarDay, clockTime, dayAndTime, daysAgo, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";
import { clinicLines } from "@/lib/i18n/clinic-lines";
import { baselineInWords } from "@/lib/use-cases/baselines/baseline-words";
import { historyInWords } from "@/lib/use-cases/history/history-in-words";
import { scoresInWords } from "@/lib/use-cases/outcomes/scores-in-words";
import { bannerOf, type ClinicClock, contactOf, portalOf } from "@/lib/use-cases/patients/patient-words";
import { samenessOf } from "@/lib/use-cases/patients/sameness";
import { readTreatmentBlock } from "@/lib/use-cases/treatment/read-block";

const SCORES_SHOWN = 20;

type Programme = CurrentProgrammeRow | undefined;

/** The chart of one patient, inside the caller's transaction. Outside the scope: not-found. */
export async function readChart(
  sql: Sql,
  scope: PatientScope,
  { patientId, mayWrite, actor }: { patientId: string; mayWrite: boolean; actor: StaffActor },
): Promise<ChartPatient> {
  const row = await findChartPatient(sql, scope, patientId);
  if (!row) throw new AppError("not-found", "patient outside scope");
  const clock = await findClinicClock(sql, scope);
  const programme = await findCurrentProgramme(sql, scope, patientId);
  const pain = await listPainScores(sql, scope, patientId, SCORES_SHOWN);
  const visits = await listChartVisits(sql, scope, patientId);
  const lifts = await listTreatmentLifts(sql, scope, patientId);
  const baselines = await listBaselines(sql, scope, patientId);
  const reviews = await listPlannedReviews(sql, scope, patientId);
  const changes = await listHistoryChanges(sql, scope, patientId);
  const said = await findLastHistoryVersion(sql, scope, patientId);
  const scores = await listOutcomeScores(sql, scope, patientId);
  return {
    view: "chart",
    mayWrite,
    today: clock.today,
    banner: await chartBannerOf(sql, scope, row, { clock, programme, lastPain: pain[0] }),
    sameness: await samenessOf(sql, actor, row, clock.timeZone),
    contact: contactOf(row),
    portal: await portalOf(sql, scope, row, clock),
    sex: sexWord(row.sex),
    history: historyInWords(row.historyFlags, { said, changes }, clock.timeZone),
    reviews: reviews.map((review) => reviewOf(review, clock)),
    programme: programmeOf(programme, clock),
    pain: pain.map(({ at, score }) => ({ day: calendarDay(at, clock.timeZone), score })).reverse(),
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
  const row = await findPatientIdentity(sql, scope, patientId);
  if (!row) throw new AppError("not-found", "patient outside scope");
  const clock = await findClinicClock(sql, scope);
  const programme = await findCurrentProgramme(sql, scope, patientId);
  const [lastPain] = await listPainScores(sql, scope, patientId, 1);
  return chartBannerOf(sql, scope, row, { clock, programme, lastPain });
}

async function chartBannerOf(
  sql: Sql,
  scope: PatientScope,
  row: IdentityRow,
  known: { clock: ClinicClock; programme: Programme; lastPain: PainRow | undefined },
): Promise<ChartBanner> {
  const { clock, programme, lastPain } = known;
  const { timeZone } = clock;
  const alerts = await listOpenAlertsOfPatient(sql, scope, row.id);
  const episode = await findRunningEpisode(sql, scope, row.id);
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
    block: await readTreatmentBlock(sql, scope, row.id),
    episode: episode ? { ...episode, since: plainDate(new Date(episode.since)) } : null,
    lastPain: lastPain ? `Pain ${lastPain.score}, ${daysAgo(lastPain.at, new Date(), timeZone)}` : null,
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
