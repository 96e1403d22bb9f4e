import { mappingFields } from "@/lib/contracts/patient-import";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { mapImport } from "@/lib/use-cases/imports/map-import";

const PAGE = "/clinic/settings/import";

/** Which column holds what; the worker then tries every row. */
export const POST = defineForm({
  action: "patient-import.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const importId = idFrom(params, "importId");
    await mapImport(actor, importId, parsed(mappingFields, fields));
    return { location: `${PAGE}/${importId}` };
  },
  refused: (code, { importId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    if (code === "not-found") return `${PAGE}?problem=not-found`;
    return `${PAGE}/${importId}${code === "invalid" ? "" : `?problem=${code}`}`;
  },
});
