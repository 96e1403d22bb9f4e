import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import { linesOf } from "@/lib/domain/check-in/form";
import { questionKey } from "@/lib/domain/check-in/questions";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import type { OpenIntake } from "@/lib/data/intakes/intakes";
import { withActorSql } from "@/lib/data/with-actor";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import { intakeStep, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { filledIn, intakeRespondent, intakeSteps, nextIntakeStep } from "@/lib/domain/intake/progress";
import { redFlagAnswers } from "@/lib/domain/intake/red-flag-steps";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { AppError } from "@/lib/errors";
import { maskedDetails, type MaskedDetails } from "@/lib/use-cases/intakes/masked-details";
import {
  type Answering,
  mustConfirmDetails,
  personOf,
  refusedOn,
  requireOpenIntake,
  shownAnswers,
} from "@/lib/use-cases/intakes/open-intake";

export type IntakePage = {
  readonly clinicName: string;
  readonly step: IntakeStep;
  /** Where the words of the lines stand that a group's page lists; empty on other pages. */
  readonly lines: readonly string[];
  /** Within how many days "new" is new at this clinic. */
  readonly newDays: number;
  /** 1-based, among the pages this patient is asked. */
  readonly current: number;
  readonly total: number;
  readonly previous: IntakeStepId | null;
  /** Whether somebody else answers, on the first page, which asks it; null on the others. */
  readonly byOther: boolean | null;
  readonly fields: RawFields;
  readonly problems: RefusedPage["problems"];
  /** Only on the details page. */
  readonly details: MaskedDetails | null;
  /** Every other page is answered: saving leads back to the check page. */
  readonly isChange: boolean;
};

function linesOnPage(step: IntakeStep, intake: OpenIntake): string[] {
  if (step.kind !== "group") return [];
  const who = intakeRespondent(intake.answers, personOf(intake));
  return linesOf(step.key, redFlagAnswers(intake.answers), who).map(questionKey);
}

/** What was refused on this page, else what was answered, as far as this screen may show it. */
function typedBefore(
  actor: Answering,
  intake: OpenIntake,
  step: IntakeStep,
): Pick<IntakePage, "fields" | "problems"> {
  const refused = refusedOn(actor, intake, step.id);
  if (refused) return { fields: refused.fields, problems: refused.problems };
  return { fields: fieldsFor(step, filledIn(shownAnswers(actor, intake))), problems: [] };
}

/** One page of the intake with what was answered or refused before. Throws not-found for a page not asked. */
export async function readIntakeStep(actor: Answering, stepId: string): Promise<IntakePage> {
  return withActorSql(actor, async (sql) => {
    const { intake, patientId } = await requireOpenIntake(sql, actor);
    const step = intakeStep(stepId);
    const asked = intakeSteps(intake.answers, personOf(intake));
    const index = asked.findIndex(({ id }) => id === stepId);
    if (!step || index === -1) throw new AppError("not-found", "no such page");
    const patient =
      step.kind === "details" ? await findIntakePatient(sql, patientsVisibleTo(actor), patientId) : undefined;
    return {
      clinicName: intake.clinicName,
      step,
      lines: linesOnPage(step, intake),
      newDays: personOf(intake).thresholds.newDays,
      current: index + 1,
      total: asked.length,
      previous: asked[index - 1]?.id ?? null,
      byOther: index === 0 ? intake.byOther : null,
      ...typedBefore(actor, intake, step),
      details: patient ? maskedDetails(patient, intake.detailChanges) : null,
      isChange: nextIntakeStep(intake.answers, personOf(intake)) === null,
    };
  });
}

/** Where this patient goes on: the first page without an answer, or null for the check page. */
export async function nextPage(actor: Answering): Promise<IntakeStepId | null> {
  return withActorSql(actor, async (sql) => {
    const { intake } = await requireOpenIntake(sql, actor);
    if (mustConfirmDetails(actor, intake)) return "details";
    return nextIntakeStep(intake.answers, personOf(intake));
  });
}
