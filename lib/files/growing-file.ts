import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { GrowingFile } from "@/lib/files/stored-key";

/** A file that was written and has no name: it is gone with whoever holds it, also when the process is killed. */
export type NamelessFile = {
  readonly bytes: number;
  readonly sha256: string;
  readonly read: () => ReadableStream<Uint8Array>;
};

/** Grows a file at `place` for this user alone, without its name from the first byte on; `keep` takes it once it is whole. */
export async function growNameless(
  place: string,
  keep: (file: NamelessFile) => Promise<void>,
): Promise<GrowingFile> {
  const file = await open(place, "wx+", 0o600);
  await rm(place);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    write: async (piece) => {
      await file.writeFile(piece);
      hash.update(piece);
      bytes += piece.byteLength;
    },
    close: async () => {
      try {
        await keep({ bytes, sha256: hash.digest("hex"), read: () => fromStart(file) });
      } finally {
        await file.close();
      }
      return bytes;
    },
    abandon: () => file.close().catch(() => undefined),
  };
}

const fromStart = (file: FileHandle) =>
  Readable.toWeb(file.createReadStream({ start: 0, autoClose: false })) as ReadableStream<Uint8Array>;
