import { defineForm } from "@/lib/http/define-form";
import { requestExport } from "@/lib/use-cases/exports/clinic-exports";

const PAGE = "/clinic/settings/export";

/** The owner asks for a copy of the whole clinic. */
export const POST = defineForm({
  action: "clinic-export.make",
  run: async (actor) => {
    await requestExport(actor);
    return { location: `${PAGE}?done=asked` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=${code}`),
});
