import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import { diskStore } from "@/lib/files/disk-store";
import { s3Store } from "@/lib/files/s3-store";
import { type FileKey, type FileStore, type GrowingFile, isId } from "@/lib/files/stored-key";

let made: FileStore | undefined;

/** The store this deployment chose: a bucket where one is set, else a folder of this machine. */
export function fileStore(): FileStore {
  const { S3, FILES_DIR } = env();
  return (made ??= S3
    ? s3Store(S3)
    : diskStore(path.resolve(/* turbopackIgnore: true */ process.cwd(), FILES_DIR)));
}

/** Only ids make a place, so nothing leads out of a clinic's own. */
function checked(key: FileKey): FileKey {
  if (!isId(key.clinicId) || !isId(key.fileId)) throw new Error("a file is named by ids");
  return key;
}

/** What a clinic's folder holds that was last written before a moment: ids, and what a write that broke off left behind. */
export async function listStored(clinicId: string, before: Date): Promise<readonly string[]> {
  if (!isId(clinicId)) throw new Error("a folder is named by an id");
  return fileStore().list(clinicId, before);
}

/** Writes a whole file that only this user reads: it is there completely or not at all. */
export async function writeStored(key: FileKey, content: Uint8Array): Promise<void> {
  await fileStore().write(checked(key), content);
}

/** Whether a file is there. */
export async function isStored(key: FileKey): Promise<boolean> {
  return fileStore().has(checked(key));
}

/** The bytes from `first` to `last`, both included. */
export function readStored(key: FileKey, first: number, last: number): ReadableStream<Uint8Array> {
  return fileStore().read(checked(key), first, last);
}

/** Removes a file, and what a write of it left behind; one that is gone already is no fault. */
export async function removeStored(key: FileKey): Promise<void> {
  await fileStore().remove(checked(key));
}

/** A file written piece by piece. */
export async function growStored(key: FileKey): Promise<GrowingFile> {
  return fileStore().grow(checked(key));
}
