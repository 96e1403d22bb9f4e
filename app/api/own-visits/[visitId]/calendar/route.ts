import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { openVisitFile } from "@/lib/use-cases/own-visits/open-visit-file";

/** A coming visit as a file for the patient's calendar. */
export const GET = defineDownload({
  action: "own-visit.view",
  fileName: "visit.ics",
  contentType: "text/calendar; charset=utf-8",
  run: (actor, params) => openVisitFile(actor, { visitId: idFrom(params, "visitId") }),
});
