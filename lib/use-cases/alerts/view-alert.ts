import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AlertDetail } from "@/lib/contracts/alert";
import { type AlertEventRow, listAlertEvents, listAttempts } from "@/lib/data/alerts/alert-events";
import { listClinicalStaff } from "@/lib/data/alerts/alert-moves";
import { listAlertEvidence } from "@/lib/data/alerts/alert-evidence";
import { type AlertDetailRow, findAlert } from "@/lib/data/alerts/alerts";
import { listPainScores } from "@/lib/data/patients/chart";
import { listAttemptsOfAlert } from "@/lib/data/notices/notice-attempts";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { stateAfter } from "@/lib/domain/alerts/alert-state";
import { failedOf } from "@/lib/domain/alerts/resolution";
import { withCancer } from "@/lib/domain/patients/cancer-words";
import { HISTORY_FLAGS } from "@/lib/domain/patients/history-flags";
import { dayAndTime, localDate, localMoment, plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import words from "@/messages/en/check-in.json" with { type: "json" };
import { acknowledgeByOf, alertRowOf } from "@/lib/use-cases/alerts/alert-row";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { eventWords, outcomeWords } from "@/lib/use-cases/alerts/event-words";
import { steppingDown } from "@/lib/use-cases/alerts/stepping-down";
import { evidenceInWords } from "@/lib/use-cases/alerts/evidence-words";
import { painPointOf } from "@/lib/use-cases/patients/patient-words";

const DAY = 86_400_000;
const SCORES_SHOWN = 12;

/** One alert with its reasons, raw answers, contact, programme and history, in words. */
export async function viewAlert(
  actor: ActorFor<"alert.view">,
  { alertId }: { readonly alertId: string },
): Promise<AlertDetail> {
  const hours = await clinicFrame(actor.clinicId);
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
    const history = HISTORY_FLAGS.filter((key) => row.history.includes(key));
    const now = new Date();
    const list = alertRowOf(row, {
      acknowledgeBy: acknowledgeByOf(row, hours, now),
      now,
      staffId: actor.staffId,
    });
    const held = list.programme === "paused" || list.programme === "part-held";
    const waitsFor = held ? resumeWaitsFor(row) : null;
    return {
      ...list,
      may: {
        ...mayMove(actor, row),
        resume: held && waitsFor === null && may(actor, "programme.resume"),
      },
      ...steppingDown(row, may(actor, "alert.step-down")),
      steppedDown: steppedDownWords(row, events),
      resolving: await resolvingOf(sql, actor, row, events),
      contact: {
        ...{ phone: row.mobile, mayRing: row.mayRing, mayLeaveMessage: row.mayLeaveMessage },
        ...{ emergencyName: row.emergencyName, emergencyPhone: row.emergencyPhone },
      },
      age: row.age,
      history: history.map((key) => withCancer(key, words.history[key], row.cancer)),
      noHistory: history.length > 0 ? null : noHistoryWords(row),
      evidence: evidence.map((one) => evidenceInWords(one, { events, history, timeZone })),
      painTrend: pain.map((one) => painPointOf(one, timeZone)).reverse(),
      programmeWords: programmeWords(row, list.programme),
      resumeWaitsFor: waitsFor,
      resolved: resolvedOf(row),
      events: events.map((event) => eventWords(event, timeZone)),
      tries: tries.map((one) => ({ ...one, at: dayAndTime(one.at, timeZone) })),
    };
  });
}

/** As the patient's own page has it: that nothing is known says something only where it was asked. */
const noHistoryWords = ({ hasToldHistory }: AlertDetailRow): string =>
  hasToldHistory ? words.result.historyNone : words.result.historyUnasked;

type Actor = ActorFor<"alert.view">;

function mayMove(actor: Actor, { state }: AlertDetailRow) {
  const can = (move: "acknowledge" | "attempt" | "resolve" | "reopen") =>
    stateAfter(state, move) !== null && may(actor, `alert.${move}`);
  return {
    ...{ acknowledge: can("acknowledge"), attempt: can("attempt") },
    ...{ resolve: can("resolve"), reopen: can("reopen") },
  };
}

/** "Rules: EMERGENCY. Stepped down to SOON by Dr X, Nov 26, 2026, 9:30 am: reason" */
function steppedDownWords(
  { tier, rulesTier, timeZone }: AlertDetailRow,
  events: readonly AlertEventRow[],
): string | null {
  if (tier === rulesTier) return null;
  const last = events.findLast(({ kind }) => kind === "stepped-down");
  const who = last
    ? ` by ${last.staffName ?? "somebody"}, ${dayAndTime(last.at, timeZone)}: ${last.note}`
    : "";
  return `Rules: ${rulesTier.toUpperCase()}. Stepped down to ${tier.toUpperCase()}${who}`;
}

async function resolvingOf(
  sql: Sql,
  { clinicId, staffId }: Actor,
  { id, timeZone }: AlertDetailRow,
  events: readonly AlertEventRow[],
): Promise<AlertDetail["resolving"]> {
  const now = new Date();
  const attempts = await listAttempts(sql, clinicId, id);
  return {
    staff: await listClinicalStaff(sql, clinicId),
    ...{ me: staffId, now: localMoment(now, timeZone) },
    nextReview: localDate(new Date(now.getTime() + DAY), timeZone),
    failedAttempts: failedOf(attempts),
    reopened: events.some(({ kind }) => kind === "reopened"),
  };
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
    handled: row.handledAt && `${row.handledBy ?? "Somebody"}, ${dayAndTime(row.handledAt, row.timeZone)}`,
    nextReview: row.nextReviewOn && plainDate(row.nextReviewOn),
  };
}
