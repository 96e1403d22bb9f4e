import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AnswerProposalsInput } from "@/lib/contracts/dosing";
import { createDecisions } from "@/lib/data/programmes/dose-decisions";
import { findClinicClock } from "@/lib/data/patients/patients";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { applyProposals, decisionOf } from "@/lib/use-cases/dosing/apply-proposals";
import { readProposals } from "@/lib/use-cases/dosing/read-proposals";

/**
 * A clinician accepts or declines what the rules propose. The proposals are made again at this moment: where one is no
 * longer what the page showed, nothing is done.
 */
export function answerProposals(
  actor: ActorFor<"dosing.answer">,
  { patientId, answer, proposals }: AnswerProposalsInput,
): Promise<void> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    if (!(await holdPatient(db, scope, patientId))) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const programme = await findRunningProgramme(db, scope, patientId);
    if (!programme) throw new AppError("conflict", "no programme runs any more");
    const { today } = await findClinicClock(db, scope);
    const { items } = await readProposals(db, scope, programme, today);
    const chosen = items.filter(
      (one) =>
        one.open && proposals.some(({ itemId, basis }) => itemId === one.item.id && basis === one.basis),
    );
    if (chosen.length !== proposals.length)
      throw new AppError("conflict", "the proposal is no longer the same");
    if (answer === "decline") {
      const declined = chosen.map((one) => decisionOf(one, programme.id, "declined", actor.staffId));
      await createDecisions(db, actor.clinicId, declined);
    } else {
      await applyProposals(db, scope, {
        ...{ programme, items, chosen, createdBy: actor.staffId, decidedBy: actor.staffId },
        withEasier: answer === "easier",
      });
    }
  });
}
