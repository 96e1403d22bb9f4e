import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { linkActor, systemActor } from "@/lib/access/system-actor";
import { findClinicPhone } from "@/lib/data/clinic-phone";
import { findLinkedPatient, findPrintLink } from "@/lib/data/print-links";
import { findProgramme, listItems, type StoredItem } from "@/lib/data/programmes";
import { withActorSql, withLookup } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { printTokenHash } from "@/lib/use-cases/programmes/print-token";

/** Today's plan as whoever holds the paper may see it: no name, no answers, no history. */
export type OpenedPlan = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly paused: boolean;
  readonly pause: readonly string[];
  readonly items: readonly Pick<StoredItem, "exerciseId" | "dose" | "side" | "note" | "own">[];
};

/** Opens a printed sheet's link; not-found when it is unknown, revoked, or its version is no longer the current one. */
export async function openPrintLink(
  actor: ActorFor<"print-link.open">,
  { token }: { token: string },
): Promise<OpenedPlan> {
  const hash = printTokenHash(token);
  const link = await withLookup(hash, (sql) => findPrintLink(sql, hash));
  if (!link) throw new AppError("not-found", "no open link");
  const { requestId } = actor;
  const clinic = systemActor(link.clinicId, "print-link.open", requestId);
  const patientId = await withActorSql(clinic, (sql) => findLinkedPatient(sql, link));
  if (patientId === undefined) throw new AppError("not-found", "link of an earlier version");
  const holder = linkActor({
    ...{ clinicId: link.clinicId, linkId: link.id, patientId, requestId },
    action: "print-link.open",
  });
  return withActorSql(holder, async (sql) => {
    const scope = patientsVisibleTo(holder);
    const programme = await findProgramme(sql, scope, link.programmeId);
    if (!programme) throw new AppError("not-found", "programme outside scope");
    sql.shows(patientId);
    const items = await listItems(sql, scope, link.versionId);
    const shown = items.map(({ exerciseId, dose, side, note, own }) => ({
      exerciseId,
      dose,
      side,
      note,
      own,
    }));
    const { pausedAt, pause } = programme;
    return { ...(await findClinicPhone(sql, scope)), paused: pausedAt !== null, pause, items: shown };
  });
}
