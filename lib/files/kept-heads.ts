import "server-only";
import { fileStore } from "@/lib/files/file-store";
import { type FileKey, isId } from "@/lib/files/stored-key";

/** Apart from every clinic's files: no sweep looks here. */
const FOLDER = "chain-heads";
const MOST_BYTES = 1_000_000;

function placeOf(clinicId: string): FileKey {
  if (!isId(clinicId)) throw new Error("a clinic is named by an id");
  return { clinicId: FOLDER, fileId: clinicId };
}

/** Keeps the heads of a clinic's audit chain in place of those before. */
export async function writeHeads(clinicId: string, content: Uint8Array): Promise<void> {
  await fileStore().write(placeOf(clinicId), content);
}

/** What is kept; null when there is nothing. */
export async function readHeads(clinicId: string): Promise<string | null> {
  const key = placeOf(clinicId);
  if (!(await fileStore().has(key))) return null;
  return new Response(fileStore().read(key, 0, MOST_BYTES - 1)).text();
}
