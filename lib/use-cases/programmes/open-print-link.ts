import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { LinkActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { linkActor, systemActor } from "@/lib/access/system-actor";
import { findClinicPhone } from "@/lib/data/clinics/clinic-phone";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findLinkedPatient, findPrintLink, type OpenedLink } from "@/lib/data/programmes/print-links";
import { listItems, type StoredItem } from "@/lib/data/programmes/programme-versions";
import { findProgramme } from "@/lib/data/programmes/programmes";
import { findStoredFile } from "@/lib/data/clinics/stored-files";
import { findWhyWords } from "@/lib/data/programmes/why-words";
import { withActorSql, withLookup } from "@/lib/data/with-actor";
import type { WhyWords } from "@/lib/domain/self-check/why";
import { AppError } from "@/lib/errors";
import { listItemsToday } from "@/lib/use-cases/exercise-sessions/items-today";
import { type OpenedFile, openStored } from "@/lib/use-cases/files/open-file";
import { printTokenHash } from "@/lib/use-cases/programmes/print-token";

/** Today's plan as whoever holds the paper may see it: no name, no answers, no history. */
export type OpenedPlan = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly paused: boolean;
  readonly pause: readonly string[];
  /** The clinic's own words for why an exercise is in a plan. */
  readonly whyWords: WhyWords;
  readonly items: readonly Pick<StoredItem, "exerciseId" | "dose" | "side" | "note" | "own">[];
};

/** Opens a printed sheet's link; not-found when it is unknown, revoked, or its version is no longer the current one. */
export async function openPrintLink(
  actor: ActorFor<"print-link.open">,
  { token }: { token: string },
): Promise<OpenedPlan> {
  const { holder, link } = await heldPlan(actor, token);
  return withActorSql(holder, async (sql) => {
    const scope = patientsVisibleTo(holder);
    const programme = await findProgramme(sql, scope, link.programmeId);
    if (!programme) throw new AppError("not-found", "programme outside scope");
    sql.shows(holder.patientId);
    const { today } = await findClinicClock(sql, scope);
    const { patientId } = holder;
    const { versionId } = link;
    const items = await listItemsToday(sql, scope, { patientId, versionId, phase: programme.phase, today });
    const shown = items.map(({ exerciseId, dose, side, note, own }) => ({
      exerciseId,
      dose,
      side,
      note,
      own,
    }));
    const { pausedAt, pause } = programme;
    const whyWords = await findWhyWords(sql, link.clinicId);
    const clinic = await findClinicPhone(sql, scope);
    return { ...clinic, whyWords, paused: pausedAt !== null, pause, items: shown };
  });
}

/** A photo or video of the clinic's that stands in the plan behind the link: it shows no patient. Anything else is not found. */
export async function openPlanFile(
  actor: ActorFor<"print-link.open">,
  { token, fileId }: { token: string; fileId: string },
): Promise<OpenedFile> {
  const { holder, link } = await heldPlan(actor, token);
  const isShown = await withActorSql(holder, async (sql) => {
    const items = await listItems(sql, patientsVisibleTo(holder), link.versionId);
    return items.some(({ own }) => own?.photoId === fileId || own?.videoId === fileId);
  });
  if (!isShown) throw new AppError("not-found", "no file of this plan");
  const file = await withActorSql(holder, (sql) => findStoredFile(sql, link.clinicId, fileId));
  return openStored(file);
}

/** Whoever holds the paper, as long as it is of the current version. */
async function heldPlan(
  { requestId }: ActorFor<"print-link.open">,
  token: string,
): Promise<{ readonly holder: LinkActor; readonly link: OpenedLink }> {
  const hash = printTokenHash(token);
  const link = await withLookup(hash, (sql) => findPrintLink(sql, hash));
  if (!link) throw new AppError("not-found", "no open link");
  const clinic = systemActor(link.clinicId, "print-link.open", requestId);
  const patientId = await withActorSql(clinic, (sql) => findLinkedPatient(sql, link));
  if (patientId === undefined) throw new AppError("not-found", "link of an earlier version");
  const held = { clinicId: link.clinicId, linkId: link.id, patientId, requestId };
  return { holder: linkActor({ ...held, action: "print-link.open" }), link };
}
