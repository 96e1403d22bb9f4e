import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { withActorSql } from "@/lib/data/with-actor";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { IntakeStep, IntakeStepId } from "@/lib/domain/intake/form";
import { askedAnswers, intakeSteps, nextIntakeStep } from "@/lib/domain/intake/progress";
import { personOf, requireOpenIntake } from "@/lib/use-cases/intakes/open-intake";
import type { KioskScreen } from "@/lib/use-cases/kiosk/kiosk-screen";

export type CheckPage = {
  readonly kiosk: KioskScreen;
  readonly steps: readonly IntakeStep[];
  readonly answers: IntakeAnswers;
  /** A page still without an answer; the check page waits for it. */
  readonly missing: IntakeStepId | null;
};

/** All answers, to check before they are handed in. */
export async function readCheckPage(actor: ActorFor<"kiosk.answer">): Promise<CheckPage> {
  return withActorSql(actor, async (sql) => {
    const { kiosk, intake } = await requireOpenIntake(sql, actor);
    return {
      kiosk,
      steps: intakeSteps(intake.answers, personOf(intake)),
      answers: askedAnswers(intake.answers, personOf(intake)),
      missing: nextIntakeStep(intake.answers, personOf(intake)),
    };
  });
}
