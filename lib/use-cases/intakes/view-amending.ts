import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { listIntakeAmendments } from "@/lib/data/intakes/intake-amendments";
import { findIntakeReview } from "@/lib/data/intakes/intake-reviews";
import { findIntakeOfVisit } from "@/lib/data/intakes/intakes";
import { withActorInParts } from "@/lib/data/with-actor";
import { amendableSteps, answersNow, isHandedIn } from "@/lib/domain/intake/amending";
import type { IntakeStep } from "@/lib/domain/intake/form";
import { AppError } from "@/lib/errors";
import { stepLabel, stepTitle } from "@/lib/i18n/intake-words";
import { answerInWords } from "@/lib/use-cases/intakes/amendments-in-words";
import { personOf } from "@/lib/use-cases/intakes/open-intake";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

type AmendableQuestion = { readonly step: IntakeStep; readonly question: string; readonly answer: string };
export type Amending = {
  readonly banner: ChartBanner;
  readonly questions: readonly AmendableQuestion[];
  /** Within how many days "new" is new at this clinic. */
  readonly newDays: number;
};

/** The questions of an intake that was handed in, with the answers as they stand now. */
export function viewAmending(actor: ActorFor<"intake.amend">, intakeId: string): Promise<Amending> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const found = await findIntakeReview(db, scope, intakeId);
    const intake = found && (await findIntakeOfVisit(db, scope, found.visitId));
    if (!intake || !isHandedIn(intake.state)) throw new AppError("not-found", "no intake handed in");
    db.shows(found.patientId);
    const person = personOf(intake);
    const now = answersNow(intake.answers, await listIntakeAmendments(db, scope, intakeId));
    return {
      banner: await readChartBanner(db, scope, found.patientId),
      newDays: person.thresholds.newDays,
      questions: amendableSteps(now, person).map((step) => ({
        step,
        question: stepTitle(step.id) ?? stepLabel(step.id),
        answer: answerInWords(step.id, now, intake.answers),
      })),
    };
  });
}
