import { proposeChangeFields } from "@/lib/contracts/safety";
import { safetySubject } from "@/lib/domain/triage/safety-settings";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { proposeSafetyChange } from "@/lib/use-cases/safety/propose-change";

const SAFETY = "/clinic/settings/safety";

/** The page the form stands on; one that names no subject leads to the changes. */
function pageOf(subject: string): string {
  const found = safetySubject(subject);
  if (found === null) return `${SAFETY}/changes`;
  return found.kind === "rule" ? `${SAFETY}/rules/${found.id}` : `${SAFETY}/thresholds/${found.key}`;
}

/** Proposes to make a rule stricter, or to take that back. */
export const POST = defineForm({
  action: "safety.change",
  run: (actor, fields) => {
    const typed = { value: fieldText(fields, "value"), reason: fieldText(fields, "reason") };
    return orAgain(pageOf(fieldText(fields, "subject")), typed, async () => {
      // No answer of a list is chosen: nothing is sent for it.
      await proposeSafetyChange(actor, parsed(proposeChangeFields, { ...fields, ...typed }));
      return { location: `${SAFETY}/changes?done=proposed`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${SAFETY}/changes?problem=failed`),
});
