import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { Part } from "@/lib/contracts/part";
import {
  type CurrentProgrammeRow,
  findCurrentProgramme,
  listOpenAlertsOfPatient,
  listPainScores,
  type PainRow,
} from "@/lib/data/patients/chart";
import { findRunningEpisode } from "@/lib/data/patients/patient-episodes";
import { findClinicClock, findPatientIdentity, type IdentityRow } from "@/lib/data/patients/patients";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { painInWords } from "@/lib/domain/patients/pain-in-words";
import { dayAndTime, daysAgo, plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { clinicLines } from "@/lib/i18n/clinic-lines";
import { bannerOf, type ClinicClock } from "@/lib/use-cases/patients/patient-words";
import { readLowMood } from "@/lib/use-cases/talks/read-low-mood";
import { readTreatmentBlock } from "@/lib/use-cases/treatment/read-block";

/** Whose page it is, and the clinic's clock: what no page about a patient can do without. */
export type Whose<Row> = { readonly row: Promise<Row>; readonly clock: Promise<ClinicClock> };

/** Asks for both. Outside the scope: not-found. */
export function whose<Row extends IdentityRow>(
  row: Promise<Row | null>,
  clock: Promise<ClinicClock>,
): Whose<Row> {
  return { row: inScope(row), clock };
}

async function inScope<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  if (!found) throw new AppError("not-found", "patient outside scope");
  return found;
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
  const { row, clock } = whose(findPatientIdentity(sql, scope, patientId), findClinicClock(sql, scope));
  const [identity, time, facts, paused, lastPain] = await together(
    row,
    clock,
    readBannerFacts(sql, scope, patientId, clock),
    sql.part(async () => pausedWords(await findCurrentProgramme(sql, scope, patientId), await clock)),
    sql.part(async () => lastPainWords(await listPainScores(sql, scope, patientId, 1), await clock)),
  );
  return { banner: { ...bannerOf(identity, time), ...facts, paused, lastPain }, clock: time };
}

/** What stands in the banner beside who this is, and is not read for anything else. */
export async function readBannerFacts(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  clock: Promise<ClinicClock>,
): Promise<Pick<ChartBanner, "alerts" | "episode" | "block" | "lowMood">> {
  const [alerts, block, episode, lowMood] = await together(
    sql.part(() => readOpenAlerts(sql, scope, patientId, clock)),
    sql.part(() => readTreatmentBlock(sql, scope, patientId)),
    sql.part(() => readEpisode(sql, scope, patientId)),
    sql.part(() => readLowMood(sql, scope, patientId, clock)),
  );
  return { alerts, block, episode, lowMood };
}

type Read<Name extends keyof ChartBanner> = Exclude<ChartBanner[Name], Part<never>>;

async function readOpenAlerts(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  clock: Promise<ClinicClock>,
): Promise<Read<"alerts">> {
  const alerts = await listOpenAlertsOfPatient(sql, scope, patientId);
  const { timeZone } = await clock;
  return alerts.map((alert) => ({
    id: alert.id,
    tier: alert.tier,
    lines: clinicLines(alert.firedRules),
    raised: dayAndTime(alert.raisedAt, timeZone),
    acknowledgedBy: alert.acknowledgedBy,
  }));
}

async function readEpisode(sql: Sql, scope: PatientScope, patientId: string): Promise<Read<"episode">> {
  const episode = await findRunningEpisode(sql, scope, patientId);
  return episode ? { ...episode, since: plainDate(new Date(episode.since)) } : null;
}

/** Why and since when the programme is held; null while it runs or there is none. */
export function pausedWords(
  programme: CurrentProgrammeRow | undefined,
  { timeZone }: ClinicClock,
): string | null {
  if (!programme?.pausedAt) return null;
  const why = programme.pausedByAlertId === null ? "" : " by an alert";
  return `Programme paused${why} since ${dayAndTime(programme.pausedAt, timeZone)}`;
}

/** "Pain 6, 3 days ago", of scores that begin with the latest. */
export function lastPainWords([last]: readonly PainRow[], { timeZone }: ClinicClock): string | null {
  return last ? `Pain ${painInWords(last)}, ${daysAgo(last.at, new Date(), timeZone)}` : null;
}
