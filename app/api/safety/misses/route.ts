import { recordMissFields } from "@/lib/contracts/safety";
import { defineDownload } from "@/lib/http/define-download";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { exportMisses } from "@/lib/use-cases/safety/list-misses";
import { recordMiss } from "@/lib/use-cases/safety/record-miss";

const PAGE = "/clinic/settings/safety/misses";

/** The misses as cases for `npm run triage -- --check`. */
export const GET = defineDownload({
  action: "safety.view",
  fileName: "missed-flags.jsonl",
  contentType: "application/jsonl; charset=utf-8",
  run: exportMisses,
});

/** Records a red flag that the rules did not raise. */
export const POST = defineForm({
  action: "missed-flag.record",
  run: (actor, fields) => {
    const text = (name: string) => [name, fieldText(fields, name)] as const;
    const typed = Object.fromEntries(["what", "day", "expected", "age", "patientId"].map(text));
    const signs = [fields["signs"] ?? []].flat().join(" ");
    return orAgain(PAGE, { ...typed, signs }, async () => {
      await recordMiss(actor, parsed(recordMissFields, fields));
      return { location: `${PAGE}?done=recorded`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
