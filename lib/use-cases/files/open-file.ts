import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findStoredFile } from "@/lib/data/stored-files";
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
    // A restore without its files: a page shows its words all the same.
    if (!file || !(await isStored({ clinicId: file.clinicId, fileId })))
      throw new AppError("not-found", "no such file in scope");
    const { contentType, bytes, clinicId, ownerKind, ownerId } = file;
    if (ownerKind !== "own-exercise") {
      const { patientIds } = patientsVisibleTo(actor);
      if (patientIds !== null && !patientIds.some((id) => id === ownerId))
        throw new AppError("not-found", "a file of somebody else");
      sql.shows(ownerId);
    }
    return { contentType, bytes, read: (first, last) => readStored({ clinicId, fileId }, first, last) };
  });
}
