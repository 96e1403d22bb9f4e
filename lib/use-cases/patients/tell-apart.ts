import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { TellApartInput } from "@/lib/contracts/patient";
import { holdPair } from "@/lib/data/patients/hold-patients";
import { findPatientIdentity } from "@/lib/data/patients/patients";
import { createSamenessAnswer, listToldApart } from "@/lib/data/patients/sameness-answers";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Two records that look alike are two people, or that is taken back: who said so and when stands for both. */
export function tellApart(actor: ActorFor<"patient.tell-apart">, input: TellApartInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { patientId, otherId } = input;
    const scope = patientsVisibleTo(actor);
    if (patientId === otherId) throw new AppError("not-found", "no other record");
    await holdPair(db, scope, [patientId, otherId], "NO KEY UPDATE");
    for (const id of [patientId, otherId])
      if (!(await findPatientIdentity(db, scope, id)))
        throw new AppError("not-found", "patient outside scope");
    db.shows(patientId, otherId);
    const twoPeople = input.twoPeople === "yes";
    const stands = (await listToldApart(db, scope, patientId)).some(({ id }) => id === otherId);
    if (stands === twoPeople) return;
    const { clinicId, staffId } = actor;
    await createSamenessAnswer(db, { clinicId, patientId, otherId, twoPeople, staffId });
  });
}
