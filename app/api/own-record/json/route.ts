import { defineDownload } from "@/lib/http/define-download";
import { copyAsJson } from "@/lib/use-cases/exports/copy-patient";

/** A patient's copy of their own record, for another program. */
export const GET = defineDownload({
  action: "own-export.make",
  fileName: "my-record.json",
  contentType: "application/json; charset=utf-8",
  run: (actor) => copyAsJson(actor, actor.patientId, new Date()),
});
