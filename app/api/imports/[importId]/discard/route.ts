import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { discardImport } from "@/lib/use-cases/imports/discard-import";

const PAGE = "/clinic/settings/import";

/** Takes a list and what was read of it away. */
export const POST = defineForm({
  action: "patient-import.run",
  run: async (actor, _fields, params) => {
    await discardImport(actor, idFrom(params, "importId"));
    return { location: `${PAGE}?done=discarded` };
  },
  refused: (code, { importId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? `${PAGE}?problem=not-found` : `${PAGE}/${importId}?problem=${code}`;
  },
});
