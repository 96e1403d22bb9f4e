import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { systemActor } from "@/lib/access/system-actor";
import {
  type ClinicExport,
  createExport,
  expireExports,
  findExport,
  listExports,
} from "@/lib/data/clinics/clinic-exports";
import { EXPORT_TABLES } from "@/lib/data/clinics/export-tables";
import { findClinicClock } from "@/lib/data/patients/patients";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { isStored, readStored, removeStored } from "@/lib/files/file-store";

type Actor = ActorFor<"clinic-export.make">;
export type ShownExport = Pick<ClinicExport, "id" | "requestedBy" | "state" | "tablesDone" | "rowsDone"> & {
  readonly requestedAt: string;
  readonly expiresAt: string | null;
  readonly megabytes: string;
};

/** The copies an owner asked for lately, and how far the one at work is. */
export function viewExports(
  actor: Actor,
): Promise<{ readonly exports: readonly ShownExport[]; readonly tables: number }> {
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinicClock(sql, patientsVisibleTo(actor));
    const exports = (await listExports(sql, actor.clinicId)).map(
      ({ requestedAt, expiresAt, bytes, ...rest }) => ({
        ...rest,
        requestedAt: dayAndTime(requestedAt, timeZone),
        expiresAt: expiresAt && dayAndTime(expiresAt, timeZone),
        megabytes: (bytes / 1_000_000).toFixed(1),
      }),
    );
    return { exports, tables: EXPORT_TABLES.length };
  });
}

/** Asks for a copy of the whole clinic. Throws conflict while one is being made. */
export function requestExport(actor: Actor): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const exportId = await createExport(sql, clinicId, staffId);
    await enqueue(sql, "clinic-export.make", { clinicId, exportId });
  });
}

/** The file of a copy whose time is not over. */
export function openExport(actor: Actor, exportId: string): Promise<ReadableStream<Uint8Array>> {
  return withActorSql(actor, async (sql) => {
    const found = await findExport(sql, actor.clinicId, exportId);
    const key = { clinicId: actor.clinicId, fileId: exportId };
    const open = found?.state === "done" && found.expiresAt !== null && found.expiresAt > new Date();
    if (!open || !(await isStored(key))) throw new AppError("not-found", "no such copy, or its time is over");
    return readStored(key, 0, found.bytes - 1);
  });
}

/** Ends copies whose time is over, and takes their files away. */
export async function endOldExports(clinicId: string): Promise<void> {
  const acting = systemActor(clinicId, "clinic-export.end", randomUUID());
  const ended = await withActorSql(acting, (sql) => expireExports(sql, clinicId));
  for (const fileId of ended) await removeStored({ clinicId, fileId });
}
