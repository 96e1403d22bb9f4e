import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AlertDetail } from "@/lib/contracts/alert";
import { listAlertEvents } from "@/lib/data/alert-events";
import { listAlertEvidence } from "@/lib/data/alert-evidence";
import { type AlertDetailRow, findAlert } from "@/lib/data/alerts";
import { listPainScores } from "@/lib/data/chart";
import { listAttemptsOfAlert } from "@/lib/data/notice-attempts";
import { withActorSql } from "@/lib/data/with-actor";
import { HISTORY_KEYS } from "@/lib/domain/triage/answers";
import { calendarDay, dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import words from "@/messages/en/check-in.json" with { type: "json" };
import { alertRowOf } from "@/lib/use-cases/alerts/alert-row";
import { eventWords, outcomeWords } from "@/lib/use-cases/alerts/event-words";
import { evidenceInWords } from "@/lib/use-cases/alerts/evidence-words";

const SCORES_SHOWN = 12;

/** One alert with its reasons, raw answers, contact, programme and history, in words. */
export function viewAlert(
  actor: ActorFor<"alert.view">,
  { alertId }: { readonly alertId: string },
): Promise<AlertDetail> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const row = await findAlert(sql, scope, alertId);
    if (!row) throw new AppError("not-found", "alert outside scope");
    sql.shows(row.patientId);
    const events = await listAlertEvents(sql, actor.clinicId, alertId);
    const tries = await listAttemptsOfAlert(sql, actor.clinicId, alertId);
    const evidence = await listAlertEvidence(sql, actor.clinicId, alertId);
    const pain = await listPainScores(sql, scope, row.patientId, SCORES_SHOWN);
    const { timeZone } = row;
    const history = HISTORY_KEYS.filter((key) => row.history.includes(key));
    const list = alertRowOf(row, new Date());
    const held = list.programme === "paused" || list.programme === "part-held";
    const waitsFor = held ? resumeWaitsFor(row) : null;
    return {
      ...list,
      may: {
        acknowledge: row.state === "open" && may(actor, "alert.acknowledge"),
        resolve: row.state !== "resolved" && may(actor, "alert.resolve"),
        resume: held && waitsFor === null && may(actor, "programme.resume"),
      },
      contact: {
        ...{ phone: row.mobile, mayRing: row.mayRing, mayLeaveMessage: row.mayLeaveMessage },
        ...{ emergencyName: row.emergencyName, emergencyPhone: row.emergencyPhone },
      },
      age: row.age,
      history: history.map((key) => words.history[key]),
      evidence: evidence.map((one) => evidenceInWords(one, { events, history, timeZone })),
      painTrend: pain.map(({ at, score }) => ({ day: calendarDay(at, timeZone), score })).reverse(),
      programmeWords: programmeWords(row, list.programme),
      resumeWaitsFor: waitsFor,
      resolved: resolvedOf(row),
      events: events.map((event) => eventWords(event, timeZone)),
      tries: tries.map((one) => ({ ...one, at: dayAndTime(one.at, timeZone) })),
    };
  });
}

/** A programme starts again only when nothing about this patient waits any more. */
function resumeWaitsFor({ state, othersOpen }: AlertDetailRow): string | null {
  if (state !== "resolved") return "Resolve this alert first.";
  if (othersOpen === 0) return null;
  return othersOpen === 1
    ? "Another alert of this patient is not resolved."
    : `${othersOpen} other alerts of this patient are not resolved.`;
}

function programmeWords(row: AlertDetailRow, state: AlertDetail["programme"]): string {
  const title = row.programmeTitle ?? "";
  switch (state) {
    case "none":
      return "This patient has no running programme.";
    case "running":
      return `“${title}” is running.`;
    case "part-held":
      return `“${title}” runs in part. On hold: ${(row.pause ?? []).join(", ")}.`;
    case "paused":
      return `“${title}” is paused since ${row.pausedAt ? dayAndTime(row.pausedAt, row.timeZone) : "the alert"}. It stays paused until a clinician resumes it.`;
  }
}

function resolvedOf(row: AlertDetailRow): AlertDetail["resolved"] {
  if (!row.resolvedAt) return null;
  return {
    by: row.resolvedBy ?? "Somebody",
    at: dayAndTime(row.resolvedAt, row.timeZone),
    outcome: outcomeWords(row.outcome),
    note: row.resolutionNote ?? "",
  };
}
