import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findAlert } from "@/lib/data/alerts";
import type { Sql } from "@/lib/data/sql";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

/** Why a compare-and-set found nothing: no such alert here, or somebody was first; the reply says who and when. */
export async function changedMeanwhile(sql: Sql, scope: PatientScope, alertId: string): Promise<AppError> {
  const row = await findAlert(sql, scope, alertId);
  if (!row) return new AppError("not-found", "alert outside scope");
  const { timeZone, state } = row;
  if (state === "resolved" && row.resolvedAt) {
    const by = `${row.resolvedBy ?? "Somebody"} resolved this alert, ${dayAndTime(row.resolvedAt, timeZone)}.`;
    return new AppError("conflict", "resolved meanwhile", { version: by });
  }
  if (state === "acknowledged" && row.acknowledgedAt) {
    const by = `${row.acknowledgedBy ?? "Somebody"} acknowledged this alert, ${dayAndTime(row.acknowledgedAt, timeZone)}.`;
    return new AppError("conflict", "acknowledged meanwhile", { version: by });
  }
  return new AppError("conflict", "evidence added meanwhile", {
    version: "The patient has added answers. Look at them first.",
  });
}
