import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { listScoresSince } from "@/lib/data/outcomes/outcome-scores";
import type { Sql } from "@/lib/data/sql";
import { riseAboveBest } from "@/lib/domain/outcomes/change";
import { trendOfScores } from "@/lib/domain/trends/trend";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { decide } from "@/lib/use-cases/check-ins/decide";

/** Decides on what the RMDQ scores of this episode show (TR-11), whichever of them was entered last. */
export async function judgeScores(
  sql: Sql,
  actor: StaffActor,
  patientId: string,
  timeZone: string,
): Promise<void> {
  const { clinicId } = actor;
  const patient = await findTriagePatient(sql, patientsVisibleTo(actor), patientId);
  if (!patient) return;
  const { episode } = patient.course;
  const since = episode === null ? null : localDate(new Date(episode.at), timeZone);
  const scores = await listScoresSince(sql, { clinicId, patientId }, "rmdq", since);
  const newest = scores.at(-1);
  const rmdq = riseAboveBest(scores);
  if (!newest || rmdq === undefined) return;
  const decision = decide(patient, {}, trendOfScores(patient.course, { rmdq }));
  if (!decision.fired.includes("TR-11")) return;
  await raiseAlert(sql, { clinicId, patientId, source: { scoreId: newest.id }, decision });
}
