import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { copyAsPage } from "@/lib/use-cases/exports/copy-patient";

/** A copy of one patient's record, to read and print. */
export const GET = defineDownload({
  action: "export.patient",
  fileName: "record.html",
  contentType: "text/html; charset=utf-8",
  run: (actor, params) => copyAsPage(actor, idFrom(params, "patientId"), new Date()),
});
