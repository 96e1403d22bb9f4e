import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/env";

/** Names a stored file: the clinic's id and its own, never anything a person typed. */
export type FileKey = { readonly clinicId: string; readonly fileId: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const root = () => path.resolve(/* turbopackIgnore: true */ process.cwd(), env().FILES_DIR);

/** Where it lies. Only ids make a path, so nothing leads out of the folder. */
function placeOf({ clinicId, fileId }: FileKey): string {
  if (!UUID.test(clinicId) || !UUID.test(fileId)) throw new Error("a file is named by ids");
  return path.join(root(), clinicId, fileId);
}

/** What a clinic's folder holds that was last written before a moment: ids, and what a write that broke off left behind. */
export async function listStored(clinicId: string, before: Date): Promise<readonly string[]> {
  if (!UUID.test(clinicId)) throw new Error("a folder is named by an id");
  const folder = path.join(root(), clinicId);
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });
  const old = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).mtime < before),
  );
  return names.filter((name, at) => old[at] && UUID.test(name.replace(/\.new$/, "")));
}

/** Writes a whole file that only this user reads: it is there completely or not at all. */
export async function writeStored(key: FileKey, content: Uint8Array): Promise<void> {
  const place = placeOf(key);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await writeFile(`${place}.new`, content, { mode: 0o600 });
  await rename(`${place}.new`, place);
}

/** Whether a file is there. */
export async function isStored(key: FileKey): Promise<boolean> {
  return stat(placeOf(key)).then(
    () => true,
    () => false,
  );
}

/** The bytes from `first` to `last`, both included. */
export function readStored(key: FileKey, first: number, last: number): ReadableStream<Uint8Array> {
  const stream = createReadStream(placeOf(key), { start: first, end: last });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** A whole file, for what must be read as one. */
export async function readWhole(key: FileKey): Promise<Uint8Array> {
  return readFile(placeOf(key));
}

/** Removes a file, and what a write of it left behind; one that is gone already is no fault. */
export async function removeStored(key: FileKey): Promise<void> {
  await rm(placeOf(key), { force: true });
  await rm(`${placeOf(key)}.new`, { force: true });
}

/** A file written piece by piece. It is there once it is closed; abandoned, nothing of it stays. */
export type GrowingFile = {
  readonly write: (piece: Uint8Array) => Promise<void>;
  /** Answers its size. */
  readonly close: () => Promise<number>;
  readonly abandon: () => Promise<void>;
};

export async function growStored(key: FileKey): Promise<GrowingFile> {
  const place = placeOf(key);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const file = await open(`${place}.new`, "w", 0o600);
  let bytes = 0;
  return {
    write: async (piece) => {
      await file.writeFile(piece);
      bytes += piece.byteLength;
    },
    close: async () => {
      await file.close();
      await rename(`${place}.new`, place);
      return bytes;
    },
    abandon: async () => {
      await file.close().catch(() => undefined);
      await rm(`${place}.new`, { force: true });
    },
  };
}
