import { defineDownload } from "@/lib/http/define-download";
import { copyAsPage } from "@/lib/use-cases/exports/copy-patient";

/** A patient's copy of their own record, to read and print. */
export const GET = defineDownload({
  action: "own-export.make",
  fileName: "my-record.html",
  contentType: "text/html; charset=utf-8",
  run: (actor) => copyAsPage(actor, actor.patientId, new Date()),
});
