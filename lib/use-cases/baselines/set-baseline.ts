import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import type { SetBaselineInput } from "@/lib/contracts/baseline";
import { createBaseline, findEndingAnswer, findStandingBaseline } from "@/lib/data/check-ins/baselines";
import { findClinicClock } from "@/lib/data/patients/patients";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { listChangesInEffect } from "@/lib/data/safety/safety-changes";
import type { Sql } from "@/lib/data/sql";
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
    const { patientId, item, examinedOn, seen } = input;
    const { thresholds } = settingsAfter(await listChangesInEffect(db, actor.clinicId));
    const until = baselineUntil(examinedOn, thresholds.baselineDays);
    if (examinedOn > today) throw refused("This day is still to come.");
    if (until < today) throw refused("This is too long ago to count today. Examine again.");
    if (seen !== undefined) await refuseUnseen(db, scope, input, seen.split(" "));
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

/** What a colleague has confirmed since the chart was opened is not replaced unseen; two at once take turns. */
async function refuseUnseen(
  sql: Sql,
  scope: PatientScope,
  { patientId, item }: SetBaselineInput,
  seen: readonly string[],
): Promise<void> {
  await holdPatient(sql, scope, patientId);
  const now = await findStandingBaseline(sql, scope, { patientId, item });
  if (!now || seen.includes(now.id)) return;
  const words = `${now.setBy} has confirmed this meanwhile: “${now.finding}” Confirm again to put yours in its place.`;
  throw new AppError("conflict", "confirmed meanwhile", { item: words });
}

function refused(words: string): AppError {
  return new AppError("invalid", "examination cannot count", { examinedOn: words });
}
