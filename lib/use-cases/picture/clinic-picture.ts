import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import type { StaffRole } from "@/lib/access/roles";
import { type ThreadScope, threadsOfClinic, threadsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { type ClinicPicture, PICTURE_PARTS, type PicturePart } from "@/lib/contracts/clinic-picture";
import { isUnread } from "@/lib/contracts/part";
import { findAlertSignal } from "@/lib/data/notices/alert-notices";
import { listDeskCalls } from "@/lib/data/kiosk/kiosk-desk";
import { countUnread } from "@/lib/data/messages/message-threads";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { withActorSqlInParts } from "@/lib/data/with-actor";
import { log } from "@/lib/log";
import { findFaults } from "@/lib/use-cases/faults/find-faults";

type Viewer = { readonly threads: ThreadScope; readonly seesNames: boolean };
type Read<Name extends PicturePart> = (sql: Sql, viewer: Viewer) => Promise<NonNullable<ClinicPicture[Name]>>;

const READ: { readonly [Name in PicturePart]: Read<Name> } = {
  signal: findAlertSignal,
  calls: async (sql, { threads, seesNames }) => {
    const calls = await listDeskCalls(sql, threads.clinicId);
    if (seesNames) sql.shows(...calls.flatMap(({ patientId }) => patientId ?? []));
    return calls.map(({ deviceId, deviceName, reason, calledAt, patientName }) => ({
      ...{ deviceId, deviceName, reason, calledAt: calledAt.toISOString() },
      patientName: seesNames ? patientName : null,
    }));
  },
  unread: (sql, { threads }) => countUnread(sql, threads, "clinic"),
  faults: (sql, { threads }) => findFaults(sql, threads.clinicId),
};

/** Each part by itself: an emergency is told also where the rota cannot be read. */
async function readParts(sql: Sql, viewer: Viewer, names: readonly PicturePart[]): Promise<ClinicPicture> {
  const read = async (name: PicturePart) => {
    const found = await sql.part<ClinicPicture[PicturePart]>(() => READ[name](sql, viewer));
    return [name, isUnread(found) ? null : found] as const;
  };
  return Object.fromEntries(await together(...names.map(read)));
}

/** What waits in the clinic just now: the parts an open page asks for. */
export function viewPicture(
  actor: ActorFor<"picture.view">,
  { parts }: { readonly parts: readonly PicturePart[] },
): Promise<ClinicPicture> {
  const viewer = { threads: threadsVisibleTo(actor), seesNames: true };
  return withActorSqlInParts(actor, (sql) => readParts(sql, viewer, parts));
}

/**
 * The same as a page is drawn, so that its bars come with it and nothing moves under a press a moment later. The frame
 * opens nothing, so it has nobody's name. Empty where nothing can be read: the page asks by itself and says so.
 */
export async function framePicture(clinicId: string, roles: readonly StaffRole[]): Promise<ClinicPicture> {
  const actor = systemActor(clinicId, "clinic.frame", randomUUID());
  const viewer = { threads: threadsOfClinic(actor, roles), seesNames: false };
  try {
    return await withActorSqlInParts(actor, (sql) => readParts(sql, viewer, PICTURE_PARTS));
  } catch (error) {
    log().error({ err: error, action: actor.action, requestId: actor.requestId }, "frame not read");
    return {};
  }
}
