import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { type AlertEventKind, listAlertEvents } from "@/lib/data/alerts/alert-events";
import { findAlert } from "@/lib/data/alerts/alerts";
import type { Sql } from "@/lib/data/sql";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

const PATIENT = "The patient has added answers. Look at them first.";

/** What each event that moves an alert's version is called to somebody who still looks at the one before. */
const MOVED: Partial<Readonly<Record<AlertEventKind, (who: string, when: string) => string>>> = {
  acknowledged: (who, when) => `${who} acknowledged this alert, ${when}.`,
  attempt: (who, when) => `${who} tried to reach the patient, ${when}.`,
  "stepped-down": (who, when) => `${who} stepped this alert down, ${when}.`,
  resolved: (who, when) => `${who} resolved this alert, ${when}.`,
  reopened: (who, when) => `${who} opened this alert again, ${when}.`,
  "ran-out": (_who, when) => `Nobody resolved this alert in time. It waits again since ${when}.`,
  "holder-left": (_who, when) =>
    `Whoever had acknowledged this alert has no access any more. It waits again since ${when}.`,
  "evidence-added": () => PATIENT,
  "answer-changed": () => PATIENT,
};

/**
 * Why a compare-and-set found nothing: no such alert here, or it moved since this person looked. The reply says what moved
 * it last: more answers of the patient must not hide behind who acknowledged before they came.
 */
export async function changedMeanwhile(sql: Sql, scope: PatientScope, alertId: string): Promise<AppError> {
  const row = await findAlert(sql, scope, alertId);
  if (!row) return new AppError("not-found", "alert outside scope");
  const last = (await listAlertEvents(sql, scope.clinicId, alertId)).findLast(({ kind }) => MOVED[kind]);
  const words = last && MOVED[last.kind]?.(last.staffName ?? "Somebody", dayAndTime(last.at, row.timeZone));
  return new AppError("conflict", `${last?.kind ?? "nothing"} meanwhile`, {
    version: words ?? "This alert has changed. Look at it again first.",
  });
}
