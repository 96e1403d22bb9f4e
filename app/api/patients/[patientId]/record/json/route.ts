import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { copyAsJson } from "@/lib/use-cases/exports/copy-patient";

/** A copy of one patient's record, for another program. */
export const GET = defineDownload({
  action: "export.patient",
  fileName: "record.json",
  contentType: "application/json; charset=utf-8",
  run: (actor, params) => copyAsJson(actor, idFrom(params, "patientId"), new Date()),
});
