import { runFields } from "@/lib/contracts/patient-import";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { runImport } from "@/lib/use-cases/imports/run-import";

const PAGE = "/clinic/settings/import";

/** Adds the people of a checked list. */
export const POST = defineForm({
  action: "patient-import.run",
  run: async (actor, fields, params) => {
    const importId = idFrom(params, "importId");
    await runImport(actor, importId, parsed(runFields, fields));
    return { location: `${PAGE}/${importId}` };
  },
  refused: (code, { importId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? `${PAGE}?problem=not-found` : `${PAGE}/${importId}?problem=${code}`;
  },
});
