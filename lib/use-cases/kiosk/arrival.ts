import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { createIntakeAmendment, listIntakeAmendments } from "@/lib/data/intake-amendments";
import { findIntakeOfVisit, findIntakePatient, type OpenIntake } from "@/lib/data/intakes";
import { updateDeskCalled } from "@/lib/data/kiosk-desk";
import { updateKioskWiped } from "@/lib/data/kiosk-devices";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";

type Tablet = ActorFor<"kiosk.answer">;
const NO_RULE = { tier: "none", fired: [], ruleSet: null } as const;

/** The intake that was handed in before this patient came, until they have said whether it still holds. */
async function answeredBefore(sql: Sql, actor: Tablet): Promise<OpenIntake & { readonly patientId: string }> {
  const { visitId, patientId } = await requireOpenVisit(sql, actor);
  const scope = patientsVisibleTo(actor);
  const intake = await findIntakeOfVisit(sql, scope, visitId, { forUpdate: true });
  const isIn = intake?.state === "completed" || intake?.state === "accepted";
  if (!intake || !isIn) throw new AppError("not-found", "nothing handed in");
  const added = await listIntakeAmendments(sql, scope, intake.id);
  if (added.some(({ kind }) => kind !== "amended")) throw new AppError("not-found", "said already");
  return { ...intake, patientId };
}

/** Whose visit it is, for the question whether anything has changed. Nothing of the answers is shown. */
export function readArrival(
  actor: Tablet,
): Promise<{ readonly clinicName: string; readonly fullName: string }> {
  return withActorSql(actor, async (sql) => {
    const { patientId, clinicName } = await answeredBefore(sql, actor);
    const patient = await findIntakePatient(sql, patientsVisibleTo(actor), patientId);
    if (!patient) throw new AppError("not-found", "patient not in scope");
    return { clinicName, fullName: patient.fullName };
  });
}

/** Keeps what the patient says of the answers they gave at home; a change brings a person. The tablet forgets them. */
export function sayArrival(actor: Tablet, since: "same" | "changed"): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, deviceId } = actor;
    const { id } = await answeredBefore(sql, actor);
    const said = { kind: since, answers: {}, why: "", staffId: null, decided: NO_RULE };
    await createIntakeAmendment(sql, patientsVisibleTo(actor), id, said);
    await updateKioskWiped(sql, deviceId, { keepsLanguage: true });
    if (since === "changed") {
      await updateDeskCalled(sql, deviceId, "asked");
      await announce(sql, clinicId, "desk-calls");
    }
    await announce(sql, clinicId, "today");
  });
}
