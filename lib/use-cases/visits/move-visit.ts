import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { MoveVisitInput, MoveVisitReply } from "@/lib/contracts/visit";
import { announce } from "@/lib/data/announce";
import { findTakenTime } from "@/lib/data/visits/visit-slots";
import { findVisitState, updateVisitState, type VisitStateRow } from "@/lib/data/visits/visits";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { holdsItsTime, moveVisit as moved } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";

/** Moves a visit along its one status machine. Another person's change meanwhile, or an illegal move: conflict. */
export function moveVisit(actor: StaffActor, input: MoveVisitInput): Promise<MoveVisitReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const visit = await findVisitState(db, scope, input.visitId);
    if (!visit) throw new AppError("not-found", "visit outside scope");
    db.shows(visit.patientId);

    // The move was chosen on what the board showed: a newer state is for the person to see first.
    if (visit.version !== input.version) throw new AppError("conflict", "visit changed meanwhile");
    const state = moved(visit, input.move, new Date());
    if (!state) throw new AppError("conflict", `${input.move} from ${visit.status}`);
    if (!holdsItsTime(visit.status) && holdsItsTime(state.status)) await takeBackTime(db, scope, visit);
    const { id } = visit;
    const saved = await updateVisitState(db, scope, { id, version: input.version, state });
    if (!saved) throw new AppError("conflict", "visit changed meanwhile");
    announce(db, actor.clinicId, "today");
    return { status: state.status, version: input.version + 1 };
  });
}

/** Undoing a cancelled, missed or finished visit needs its time again, which may be somebody else's by now. */
async function takeBackTime(sql: Sql, scope: PatientScope, visit: VisitStateRow): Promise<void> {
  const { id, startsAt, endsAt, clinicianId } = visit;
  if (endsAt === null || clinicianId === null) return;
  const taken = await findTakenTime(sql, scope, { startsAt, endsAt, clinicianId, except: id });
  if (taken)
    throw new AppError("invalid", "time taken", { move: `${taken.clinician} has another visit then by now` });
}
