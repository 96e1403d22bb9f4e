import "server-only";
import type { StoredFileRow } from "@/lib/data/clinics/stored-files";
import { isStored, readStored } from "@/lib/files/file-store";
import type { GrowingZip } from "@/lib/use-cases/exports/zip-into";

const ENDINGS: Readonly<Record<string, string>> = {
  "image/webp": "webp",
  "video/mp4": "mp4",
  "video/webm": "webm",
};

/** Where a file lies in a copy: rows name it by its id. */
export const placeInCopy = ({ id, contentType }: StoredFileRow): string =>
  `files/${id}.${ENDINGS[contentType] ?? "bin"}`;

/** Puts pictures and videos into a copy one after the other; what is no longer in the store is named in a list. */
export async function addFiles(zip: GrowingZip, files: readonly StoredFileRow[]): Promise<void> {
  const gone: string[] = [];
  for (const file of files) {
    const key = { clinicId: file.clinicId, fileId: file.id };
    if (await isStored(key)) await zip.add(placeInCopy(file), readStored(key, 0, file.bytes - 1), "as it is");
    else gone.push(placeInCopy(file));
  }
  if (gone.length > 0) {
    const words = `These files are no longer in the store:\n${gone.join("\n")}\n`;
    await zip.add("files/not-here.txt", [new TextEncoder().encode(words)], "packed");
  }
}
