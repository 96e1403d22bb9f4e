import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { copyAsZip } from "@/lib/use-cases/exports/copy-patient";

/** A copy of one patient's record with its pictures and videos. */
export const GET = defineDownload({
  action: "export.patient",
  fileName: "record.zip",
  contentType: "application/zip",
  run: (actor, params) => copyAsZip(actor, idFrom(params, "patientId"), new Date()),
});
