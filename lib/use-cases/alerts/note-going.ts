import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { createAlertEvent, hasAlertEvent } from "@/lib/data/alerts/alert-events";
import { announce } from "@/lib/data/announce";
import type { Sql } from "@/lib/data/sql";

/** What the patient says they do about an alert. */
export type Did = "going" | "called";

/** Written once into the alert's history, beside the answers it is said of. */
export async function noteGoing(
  sql: Sql,
  { clinicId }: PatientActor,
  said: {
    readonly alertId: string;
    readonly did: Did;
    readonly of: { readonly checkInId: string } | { readonly intakeId: string };
  },
): Promise<void> {
  const { alertId, did, of } = said;
  const event = { clinicId, alertId, kind: `patient-${did}` as const, detail: of };
  if (await hasAlertEvent(sql, event)) return;
  await createAlertEvent(sql, event);
  announce(sql, clinicId, "alerts");
}
