import { FOLLOW_UP_VIEWS, setAsideFields } from "@/lib/contracts/follow-up";
import { isAppError } from "@/lib/errors";
import { defineForm } from "@/lib/http/define-form";
import { againLong, fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { putBack, setAside } from "@/lib/use-cases/follow-ups/set-aside";

const PAGE = "/clinic/follow-up";

/** Somebody has seen to a patient of the follow-up list, or puts them back on it. */
export const POST = defineForm({
  action: "follow-up.handle",
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const view = FOLLOW_UP_VIEWS.find((one) => one === fieldText(fields, "view")) ?? "all";
    const done = (what: string) => ({
      location: `${PAGE}?view=${view}&done=${what}`,
      cookies: [forgetTyped()],
    });
    if (fieldText(fields, "move") === "put-back") {
      await putBack(actor, patientId);
      return done("put-back");
    }
    const typed = { view, patientId, note: fieldText(fields, "note"), days: fieldText(fields, "days") };
    try {
      return await orAgain(`${PAGE}?view=${view}`, typed, async () => {
        await setAside(actor, parsed(setAsideFields, { ...fields, patientId }));
        return done("set-aside");
      });
    } catch (error) {
      // The patient is off the list, and the form with them: what was typed stands beside the refusal.
      if (!isAppError(error, "conflict")) throw error;
      return againLong(`${PAGE}?view=${view}&problem=conflict`, typed, {});
    }
  },
  shownOn: () => PAGE,
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=${code}`),
});
