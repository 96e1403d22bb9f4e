import "server-only";
import { withActorSql } from "@/lib/data/with-actor";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { IntakeStep, IntakeStepId } from "@/lib/domain/intake/form";
import { askedAnswers, intakeSteps, nextIntakeStep } from "@/lib/domain/intake/progress";
import {
  type Answering,
  isHidden,
  mustConfirmDetails,
  personOf,
  requireOpenIntake,
  shownAnswers,
} from "@/lib/use-cases/intakes/open-intake";

export type CheckPage = {
  readonly clinicName: string;
  readonly steps: readonly IntakeStep[];
  readonly answers: IntakeAnswers;
  /** A page still without an answer; the check page waits for it. */
  readonly missing: IntakeStepId | null;
  /** Some of it was answered at home, which a tablet does not show. */
  readonly hasHidden: boolean;
};

/** All answers, to check before they are handed in. */
export async function readCheckPage(actor: Answering): Promise<CheckPage> {
  return withActorSql(actor, async (sql) => {
    const { intake } = await requireOpenIntake(sql, actor);
    return {
      clinicName: intake.clinicName,
      steps: intakeSteps(intake.answers, personOf(intake)).filter(({ id }) => !isHidden(actor, intake, id)),
      answers: askedAnswers(shownAnswers(actor, intake), personOf(intake)),
      missing: mustConfirmDetails(actor, intake)
        ? "details"
        : nextIntakeStep(intake.answers, personOf(intake)),
      hasHidden: (intake.draft.atHome ?? []).some((page) => isHidden(actor, intake, page)),
    };
  });
}
