import "server-only";
import { announce } from "@/lib/data/announce";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { type IntakeStepId } from "@/lib/domain/intake/form";
import { nextIntakeStep } from "@/lib/domain/intake/progress";
import { interrupts } from "@/lib/domain/triage/tiers";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { saveChange } from "@/lib/use-cases/intakes/intake-change";
import { earlierDecision } from "@/lib/use-cases/intakes/intake-decision";
import {
  type Answering,
  mustConfirmDetails,
  personOf,
  requireOpenIntake,
} from "@/lib/use-cases/intakes/open-intake";
import { dueOnTablet } from "@/lib/use-cases/measure-forms/due-on-tablet";

export type CompleteOutcome =
  | { readonly kind: "missing"; readonly stepId: IntakeStepId }
  | { readonly kind: "done"; readonly toDesk: boolean; readonly asksMore: boolean };

/**
 * Hands the intake in: the answers are final, a "soon" decision makes its alert, and a tablet forgets the patient, unless
 * it has questions due to ask them. Of somebody who is sent to the desk it asks no more.
 */
export async function completeIntake(actor: Answering): Promise<CompleteOutcome> {
  return withActorSql(actor, async (sql) => {
    const { clinicId } = actor;
    const { intake, patientId, visitId } = await requireOpenIntake(sql, actor, { forUpdate: true });
    const missing = nextIntakeStep(intake.answers, personOf(intake));
    if (mustConfirmDetails(actor, intake)) return { kind: "missing", stepId: "details" };
    if (missing !== null) return { kind: "missing", stepId: missing };
    const { replaced = [] } = intake.draft;
    await saveChange(sql, actor, intake, { draft: { replaced }, state: "completed" });
    const decision = earlierDecision(intake);
    await raiseAlert(sql, { clinicId, patientId, source: { intakeId: intake.id }, decision });
    const toDesk = interrupts(intake.tier);
    const asksMore =
      actor.kind === "kiosk" && !toDesk && (await dueOnTablet(sql, actor, { visitId, patientId })) !== null;
    if (actor.kind === "kiosk" && !asksMore) {
      await updateKioskWiped(sql, actor.deviceId, { keepsLanguage: true });
    }
    announce(sql, clinicId, "today");
    return { kind: "done", toDesk, asksMore };
  });
}
