import { defineDownload } from "@/lib/http/define-download";
import { copyAsZip } from "@/lib/use-cases/exports/copy-patient";

/** A patient's copy of their own record with its pictures and videos. */
export const GET = defineDownload({
  action: "own-export.make",
  fileName: "my-record.zip",
  contentType: "application/zip",
  run: (actor) => copyAsZip(actor, actor.patientId, new Date()),
});
