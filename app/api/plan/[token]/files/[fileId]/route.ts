import { defineFile } from "@/lib/http/define-file";
import { openPlanFile } from "@/lib/use-cases/programmes/open-print-link";

/** A picture or video of the plan behind a printed code, for whoever holds the paper. */
export const GET = defineFile({
  action: "print-link.open",
  param: "fileId",
  run: (actor, fileId, { token = "" }) => openPlanFile(actor, { token, fileId }),
});
