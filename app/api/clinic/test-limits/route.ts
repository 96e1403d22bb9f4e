import { changeTestLimitsInput } from "@/lib/contracts/test-limit";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeTestLimits } from "@/lib/use-cases/movement/change-test-limits";

/** Below what each movement test counts as short, within its bounds. */
export const POST = defineSettingsForm({
  action: "test-limit.change",
  page: "/clinic/settings/movement",
  run: async (actor, fields) => {
    await changeTestLimits(actor, parsed(changeTestLimitsInput, fields));
    return "saved";
  },
});
