import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { createIntakeAmendment, listIntakeAmendments } from "@/lib/data/intakes/intake-amendments";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import { findIntakeOfVisit, type OpenIntake } from "@/lib/data/intakes/intakes";
import { updateDeskCalled } from "@/lib/data/kiosk/kiosk-desk";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { interrupts } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";
import { dueOnTablet } from "@/lib/use-cases/measure-forms/due-on-tablet";

type Tablet = ActorFor<"kiosk.answer">;
const NO_RULE = { tier: "none", fired: [], ruleSet: null } as const;

/** Whether an intake was handed in at home, and the patient has not said yet if it still holds. */
async function awaitsWord(sql: Sql, actor: Tablet, { id, state, source }: OpenIntake): Promise<boolean> {
  if (source !== "phone" || (state !== "completed" && state !== "accepted")) return false;
  const added = await listIntakeAmendments(sql, patientsVisibleTo(actor), id);
  return added.every(({ kind }) => kind === "amended");
}

/** The intake that was handed in before this patient came, until they have said whether it still holds. */
async function answeredBefore(
  sql: Sql,
  actor: Tablet,
): Promise<OpenIntake & { readonly patientId: string; readonly visitId: string }> {
  const { visitId, patientId } = await requireOpenVisit(sql, actor);
  const intake = await findIntakeOfVisit(sql, patientsVisibleTo(actor), visitId, { forUpdate: true });
  if (!intake || !(await awaitsWord(sql, actor, intake))) throw new AppError("not-found", "nothing to say");
  return { ...intake, patientId, visitId };
}

export type Stage = "intake" | "arrival" | "measures";

/** What the visit on this tablet goes on with, after an interruption. */
export function readStage(actor: Tablet): Promise<Stage> {
  return withActorSql(actor, async (sql) => {
    const { visitId } = await requireOpenVisit(sql, actor);
    const intake = await findIntakeOfVisit(sql, patientsVisibleTo(actor), visitId);
    if (!intake || intake.state === "draft") return "intake";
    return (await awaitsWord(sql, actor, intake)) ? "arrival" : "measures";
  });
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

/**
 * Keeps what the patient says of the answers they gave at home; a change brings a person. The tablet forgets them, unless
 * nothing has changed, no answer called for a person, and it has questions due to ask them: then the answer is true.
 */
export function sayArrival(actor: Tablet, since: "same" | "changed"): Promise<boolean> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, deviceId } = actor;
    const { id, patientId, visitId, tier } = await answeredBefore(sql, actor);
    const said = { kind: since, answers: {}, why: "", staffId: null, decided: NO_RULE };
    await createIntakeAmendment(sql, patientsVisibleTo(actor), id, said);
    const mayAsk = since === "same" && !interrupts(tier);
    const asksMore = mayAsk && (await dueOnTablet(sql, actor, { visitId, patientId })) !== null;
    if (!asksMore) await updateKioskWiped(sql, deviceId, { keepsLanguage: true });
    if (since === "changed") {
      await updateDeskCalled(sql, deviceId, "asked");
      announce(sql, clinicId, "desk-calls");
    }
    announce(sql, clinicId, "today");
    return asksMore;
  });
}
