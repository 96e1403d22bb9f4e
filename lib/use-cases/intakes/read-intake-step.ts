import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import { findIntakePatient } from "@/lib/data/intakes";
import { withActorSql } from "@/lib/data/with-actor";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import { intakeStep, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { intakeSteps, nextIntakeStep } from "@/lib/domain/intake/progress";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { AppError } from "@/lib/errors";
import { maskedDetails, type MaskedDetails } from "@/lib/use-cases/intakes/masked-details";
import { requireOpenIntake } from "@/lib/use-cases/intakes/open-intake";
import type { KioskScreen } from "@/lib/use-cases/kiosk/kiosk-screen";

export type IntakePage = {
  readonly kiosk: KioskScreen;
  readonly step: IntakeStep;
  /** 1-based, among the pages this patient is asked. */
  readonly current: number;
  readonly total: number;
  readonly previous: IntakeStepId | null;
  readonly fields: RawFields;
  readonly problems: RefusedPage["problems"];
  /** Only on the details page. */
  readonly details: MaskedDetails | null;
  /** Every other page is answered: saving leads back to the check page. */
  readonly isChange: boolean;
};

/** One page of the intake with what was answered or refused before. Throws not-found for a page not asked. */
export async function readIntakeStep(actor: ActorFor<"kiosk.answer">, stepId: string): Promise<IntakePage> {
  return withActorSql(actor, async (sql) => {
    const { kiosk, intake, patientId } = await requireOpenIntake(sql, actor);
    const step = intakeStep(stepId);
    const asked = intakeSteps(intake.answers);
    const index = asked.findIndex(({ id }) => id === stepId);
    if (!step || index === -1) throw new AppError("not-found", "no such page");
    const { refused } = intake.draft;
    const isRefused = refused?.page === stepId;
    const patient =
      step.kind === "details" ? await findIntakePatient(sql, patientsVisibleTo(actor), patientId) : undefined;
    return {
      kiosk,
      step,
      current: index + 1,
      total: asked.length,
      previous: asked[index - 1]?.id ?? null,
      fields: isRefused ? refused.fields : fieldsFor(step, intake.answers),
      problems: isRefused ? refused.problems : [],
      details: patient ? maskedDetails(patient, intake.detailChanges) : null,
      isChange: nextIntakeStep(intake.answers) === null,
    };
  });
}

/** Where this patient goes on: the first page without an answer, or null for the check page. */
export async function nextPage(actor: ActorFor<"kiosk.answer">): Promise<IntakeStepId | null> {
  return withActorSql(actor, async (sql) =>
    nextIntakeStep((await requireOpenIntake(sql, actor)).intake.answers),
  );
}
