import { defineFile } from "@/lib/http/define-file";
import { openFile } from "@/lib/use-cases/files/open-file";

/** A picture or video of the clinic. */
export const GET = defineFile({
  action: "file.view",
  param: "fileId",
  run: (actor, fileId) => openFile(actor, { fileId }),
});
