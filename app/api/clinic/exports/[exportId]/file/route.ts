import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { openExport } from "@/lib/use-cases/exports/clinic-exports";

/** The file of a clinic's copy, until its time is over. */
export const GET = defineDownload({
  action: "clinic-export.make",
  fileName: "clinic.zip",
  contentType: "application/zip",
  run: (actor, params) => openExport(actor, idFrom(params, "exportId")),
});
