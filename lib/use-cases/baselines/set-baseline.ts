import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SetBaselineInput } from "@/lib/contracts/baseline";
import {
  createBaseline,
  findEndingAnswer,
  findStandingBaseline,
  findWithdrawnBy,
  type StandingBaseline,
} from "@/lib/data/check-ins/baselines";
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
    if (seen !== undefined) await refuseUnseen(db, actor, input, seen.split(" "));
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

/** What a colleague has confirmed or taken back since the chart was opened is not overruled unseen; two at once take turns. */
async function refuseUnseen(
  sql: Sql,
  actor: ActorFor<"baseline.change">,
  { patientId, item }: SetBaselineInput,
  seen: readonly string[],
): Promise<void> {
  const scope = patientsVisibleTo(actor);
  await holdPatient(sql, scope, patientId);
  const now = await findStandingBaseline(sql, scope, { patientId, item });
  if (now && !seen.includes(now.id)) throw meanwhile(confirmedWords(now));
  if (now) return;
  const { staffId } = actor;
  const withdrawer = await findWithdrawnBy(sql, scope, { patientId, item, staffId }, seen);
  if (withdrawer !== undefined) throw meanwhile(withdrawnWords(withdrawer));
}

const confirmedWords = ({ setBy, finding }: StandingBaseline) =>
  `${setBy} has confirmed this meanwhile: “${finding}” Confirm again to put yours in its place.`;
const withdrawnWords = (name: string) =>
  `${name} has taken this baseline back meanwhile. Ask why, or confirm again if yours is to count all the same.`;
const meanwhile = (words: string) => new AppError("conflict", "changed meanwhile", { item: words });

function refused(words: string): AppError {
  return new AppError("invalid", "examination cannot count", { examinedOn: words });
}
