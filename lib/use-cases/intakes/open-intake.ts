import "server-only";
import type { KioskActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findIntakeOfVisit, type OpenIntake } from "@/lib/data/intakes";
import type { Sql } from "@/lib/data/sql";
import type { IntakePerson } from "@/lib/domain/intake/progress";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { AppError } from "@/lib/errors";
import { type OpenVisit, requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";

export type OpenIntakeVisit = OpenVisit & { readonly intake: OpenIntake };

/** Whose intake this is, as far as it decides what they are asked. */
export function personOf(intake: OpenIntake): IntakePerson {
  const { age, safetyChanges, crisisPathStaffed, hasToldHistory } = intake;
  return { age, crisisPathStaffed, hasToldHistory, thresholds: settingsAfter(safetyChanges).thresholds };
}

/** The draft intake of the visit this tablet has open. Throws not-found when there is none (any more). */
export async function requireOpenIntake(
  sql: Sql,
  actor: KioskActor,
  options: { readonly forUpdate?: boolean } = {},
): Promise<OpenIntakeVisit> {
  const visit = await requireOpenVisit(sql, actor);
  const intake = await findIntakeOfVisit(sql, patientsVisibleTo(actor), visit.visitId, options);
  if (intake?.state !== "draft") throw new AppError("not-found", "no draft intake");
  return { ...visit, intake };
}
