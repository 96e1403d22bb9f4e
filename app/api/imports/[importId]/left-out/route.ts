import { defineDownload } from "@/lib/http/define-download";
import { idFrom } from "@/lib/http/id-from";
import { saveLeftOut } from "@/lib/use-cases/imports/save-left-out";

/** The rows of a list that added nobody, with why. */
export const GET = defineDownload({
  action: "patient-import.run",
  fileName: "rows-not-added.csv",
  contentType: "text/csv; charset=utf-8",
  run: (actor, params) => saveLeftOut(actor, idFrom(params, "importId")),
});
