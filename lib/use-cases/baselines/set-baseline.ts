import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SetBaselineInput } from "@/lib/contracts/baseline";
import { createBaseline, findEndingAnswer } from "@/lib/data/check-ins/baselines";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listChangesInEffect } from "@/lib/data/safety/safety-changes";
import { withActor } from "@/lib/data/with-actor";
import { baselineUntil } from "@/lib/domain/baselines/baseline";
import { QUESTIONS } from "@/lib/domain/check-in/questions";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { AppError } from "@/lib/errors";

/** Confirms one symptom as old and stable, from an examination that nothing the patient said since has overtaken. */
export function setBaseline(
  actor: ActorFor<"baseline.change">,
  input: SetBaselineInput,
): Promise<{ id: string }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(db, scope);
    const { patientId, item, examinedOn } = input;
    const { thresholds } = settingsAfter(await listChangesInEffect(db, actor.clinicId));
    const until = baselineUntil(examinedOn, thresholds.baselineDays);
    if (examinedOn > today) throw refused("This day is still to come.");
    if (until < today) throw refused("This is too long ago to count today. Examine again.");
    const made = await createBaseline(db, scope, { ...input, until, staffId: actor.staffId });
    if (!made) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const intakeStep = QUESTIONS.find(({ key }) => key === item)?.id ?? item;
    const answered = await findEndingAnswer(db, scope, { patientId, item, intakeStep });
    if (answered !== null && answered > examinedOn) {
      throw refused("The patient has since said that it is new, worse or not sure. Examine again.");
    }
    return made;
  });
}

function refused(words: string): AppError {
  return new AppError("invalid", "examination cannot count", { examinedOn: words });
}
