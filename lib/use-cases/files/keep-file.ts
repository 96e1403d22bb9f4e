import "server-only";
import { randomUUID } from "node:crypto";
import { countStoredBytes, createStoredFile, type FileOwner } from "@/lib/data/clinics/stored-files";
import type { Sql } from "@/lib/data/sql";
import { CLINIC_QUOTA_BYTES } from "@/lib/domain/files/limits";
import { AppError } from "@/lib/errors";
import { writeStored } from "@/lib/files/file-store";
import type { MadeFile } from "@/lib/files/made-file";

type Keeper = FileOwner & { readonly clinicId: string; readonly createdBy: string | null };

/** Keeps a file within the clinic's quota, inside the caller's transaction; answers its id. */
export async function keepFile(
  sql: Sql,
  keeper: Keeper,
  { contentType, content }: MadeFile,
): Promise<string> {
  const bytes = content.byteLength;
  if ((await countStoredBytes(sql, keeper.clinicId)) + bytes > CLINIC_QUOTA_BYTES)
    throw new AppError("invalid", "quota of files", {
      picture: "The clinic’s space for pictures and videos is full. Take one away first.",
    });
  const id = randomUUID();
  await createStoredFile(sql, { id, contentType, bytes, ...keeper });
  await writeStored({ clinicId: keeper.clinicId, fileId: id }, content);
  return id;
}
