import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listKept } from "@/lib/data/clinics/stored-files";
import { withActorSql } from "@/lib/data/with-actor";
import { listStored, removeStored } from "@/lib/files/file-store";
import { apart } from "@/lib/use-cases/worker/apart";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
let sweptAt = 0;

/** Removes what no row names: files of an upload that broke off, and of one whose content could not be removed at the time. */
export async function sweepFilesOf(clinicId: string, now: Date): Promise<void> {
  const names = await listStored(clinicId, new Date(now.getTime() - DAY_MS));
  const fileIds = [...new Set(names.map((name) => name.replace(/\.new$/, "")))];
  if (fileIds.length === 0) return;
  const acting = systemActor(clinicId, "file.sweep", randomUUID());
  const kept = await withActorSql(acting, (sql) => listKept(sql, clinicId, fileIds));
  for (const fileId of fileIds) if (!kept.has(fileId)) await removeStored({ clinicId, fileId });
}

/** Once an hour is often enough: nothing is swept before it is a day old. */
export async function sweepFiles(now: Date): Promise<void> {
  if (now.getTime() - sweptAt < HOUR_MS) return;
  sweptAt = now.getTime();
  for (const clinicId of await listEveryClinicId())
    await apart("file-sweep", { clinicId }, () => sweepFilesOf(clinicId, now));
}
