import { recordMissFields } from "@/lib/contracts/safety";
import { defineDownload } from "@/lib/http/define-download";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { exportMisses } from "@/lib/use-cases/safety/list-misses";
import { recordMiss } from "@/lib/use-cases/safety/record-miss";

/** The misses as cases for `npm run triage -- --check`. */
export const GET = defineDownload({
  action: "safety.view",
  fileName: "missed-flags.jsonl",
  contentType: "application/jsonl; charset=utf-8",
  run: exportMisses,
});

/** Records a red flag that the rules did not raise. */
export const POST = defineSettingsForm({
  action: "missed-flag.record",
  page: "/clinic/settings/safety/misses",
  shownAgain: (fields) => ({ ...fieldTexts(fields), signs: [fields["signs"] ?? []].flat().join(" ") }),
  run: async (actor, fields) => {
    await recordMiss(actor, parsed(recordMissFields, fields));
    return "recorded";
  },
});
