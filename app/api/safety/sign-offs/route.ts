import { signOffFields } from "@/lib/contracts/safety";
import { isAppError } from "@/lib/errors";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { signOffRules } from "@/lib/use-cases/safety/sign-off-rules";

/** A clinician signs the version of the rules in use. */
export const POST = defineSettingsForm({
  action: "safety.sign-off",
  page: "/clinic/settings/safety/sign-off",
  run: async (actor, fields) => {
    try {
      await signOffRules(actor, parsed(signOffFields, fields));
    } catch (error) {
      // Signed in another tab before: the signature stands, and to try again would not help.
      if (!isAppError(error, "conflict")) throw error;
    }
    return "signed";
  },
});
