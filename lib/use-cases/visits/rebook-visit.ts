import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { RebookVisitInput } from "@/lib/contracts/visit";
import { announce } from "@/lib/data/announce";
import { findVisitSettings, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { updateVisitSlot } from "@/lib/data/visits/visit-slots";
import { findVisitState, type VisitStateRow } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { checkTypeAndClinician, slotOf, takenWords } from "@/lib/use-cases/visits/wanted-slot";

/** Moves a booked visit to another time, type or clinician. Changed meanwhile, or no longer booked: conflict. */
export function rebookVisit(
  actor: ActorFor<"visit.change">,
  input: RebookVisitInput,
): Promise<{ version: number }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const visit = await findVisitState(db, scope, input.visitId);
    if (!visit) throw new AppError("not-found", "visit outside scope");
    db.shows(visit.patientId);
    if (visit.version !== input.version || visit.status !== "booked")
      throw new AppError("conflict", "visit changed meanwhile");
    const settings = await findVisitSettings(db, actor.clinicId);
    await checkTypeAndClinician(db, scope, input, { types: settings.types, kept: visit.kind });
    const slot = slotOf(input, minutesOf(input.kind, visit, settings), settings);
    if ("words" in slot) throw new AppError("invalid", "no such time", { [slot.field]: slot.words });
    const { timeZone } = settings;
    const taken = await takenWords(db, scope, slot, { timeZone, except: visit.id });
    if (taken !== null) throw new AppError("invalid", "time taken", { time: taken });
    if (!(await updateVisitSlot(db, scope, visit, slot)))
      throw new AppError("conflict", "visit changed meanwhile");
    announce(db, actor.clinicId, "today");
    return { version: visit.version + 1 };
  });
}

/** A visit that stays of its kind keeps its length; one the clinic no longer offers too. */
function minutesOf(kind: string, visit: VisitStateRow, { types }: VisitSettings): number {
  const kept = visit.endsAt && (visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000;
  if (kind === visit.kind && kept !== null) return kept;
  return types.find((type) => type.kind === kind)?.minutes ?? 30;
}
