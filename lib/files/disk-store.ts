import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { type FileKey, type FileStore, isId } from "@/lib/files/stored-key";

/** Files in a folder of this machine, for this user alone. */
export function diskStore(root: string): FileStore {
  const placeOf = ({ clinicId, fileId }: FileKey) => path.join(root, clinicId, fileId);
  const growing = (key: FileKey) => `${placeOf(key)}.new`;
  const makeFolder = (key: FileKey) => mkdir(path.dirname(placeOf(key)), { recursive: true, mode: 0o700 });
  return {
    list: async (clinicId, before) => {
      const folder = path.join(root, clinicId);
      const names = await readdir(folder).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      });
      const old = await Promise.all(
        names.map(async (name) => (await stat(path.join(folder, name))).mtime < before),
      );
      return names.filter((name, at) => old[at] && isId(name.replace(/\.new$/, "")));
    },
    write: async (key, content) => {
      await makeFolder(key);
      await writeFile(growing(key), content, { mode: 0o600 });
      await rename(growing(key), placeOf(key));
    },
    has: (key) =>
      stat(placeOf(key)).then(
        () => true,
        () => false,
      ),
    read: (key, first, last) => {
      const stream = createReadStream(placeOf(key), { start: first, end: last });
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
    },
    remove: async (key) => {
      await rm(placeOf(key), { force: true });
      await rm(growing(key), { force: true });
    },
    grow: async (key) => {
      await makeFolder(key);
      // A file of its own: who grows the same one still, since it was thought gone, must not write into this.
      await rm(growing(key), { force: true });
      const file = await open(growing(key), "wx", 0o600);
      const { ino } = await file.stat();
      const isOwn = async () => (await stat(growing(key)).catch(() => undefined))?.ino === ino;
      let bytes = 0;
      return {
        write: async (piece) => {
          await file.writeFile(piece);
          bytes += piece.byteLength;
        },
        close: async () => {
          const own = await isOwn();
          await file.close();
          if (!own) throw new Error("another has begun this file anew");
          await rename(growing(key), placeOf(key));
          return bytes;
        },
        abandon: async () => {
          const own = await isOwn();
          await file.close().catch(() => undefined);
          if (own) await rm(growing(key), { force: true });
        },
      };
    },
  };
}
