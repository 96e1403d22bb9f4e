import { defineUpload } from "@/lib/http/define-upload";
import { sendImport } from "@/lib/use-cases/imports/send-import";

const PAGE = "/clinic/settings/import";

/** The owner sends a list of patients in. */
export const POST = defineUpload({
  action: "patient-import.run",
  field: "list",
  run: async (actor, { file, name }) => ({ location: `${PAGE}/${await sendImport(actor, { file, name })}` }),
  keepsTyped: true,
  refused: (code) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "invalid" ? PAGE : `${PAGE}?problem=${code}`;
  },
});
