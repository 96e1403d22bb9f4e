import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findStoredFile, type StoredFileRow } from "@/lib/data/clinics/stored-files";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { isStored, readStored } from "@/lib/files/file-store";

export type OpenedFile = {
  readonly contentType: string;
  readonly bytes: number;
  readonly read: (first: number, last: number) => ReadableStream<Uint8Array>;
};

/** A file the actor may see: staff those of their clinic, a patient those of their own plans and their own clips. */
export function openFile(actor: ActorFor<"file.view">, { fileId }: { fileId: string }): Promise<OpenedFile> {
  return withActorSql(actor, async (sql) => {
    const file = await findStoredFile(sql, actor.clinicId, fileId);
    const opened = await openStored(file);
    if (file && file.ownerKind !== "own-exercise") {
      const { patientIds } = patientsVisibleTo(actor);
      if (patientIds !== null && !patientIds.some((id) => id === file.ownerId))
        throw new AppError("not-found", "a file of somebody else");
      sql.shows(file.ownerId);
    }
    return opened;
  });
}

/** What a row names, if it is there. A restore may come without its files: a page shows its words all the same. */
export async function openStored(file: StoredFileRow | undefined): Promise<OpenedFile> {
  if (!file || !(await isStored({ clinicId: file.clinicId, fileId: file.id })))
    throw new AppError("not-found", "no such file in scope");
  const { contentType, bytes, clinicId, id: fileId } = file;
  return { contentType, bytes, read: (first, last) => readStored({ clinicId, fileId }, first, last) };
}
