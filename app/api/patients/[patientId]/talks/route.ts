import { recordTalkFields } from "@/lib/contracts/talk";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { recordTalk } from "@/lib/use-cases/talks/record-talk";

const chart = (patientId: string) => `/clinic/patients/${patientId}`;

/** Somebody has talked with the patient about their low mood. */
export const POST = defineForm({
  action: "talk.record",
  run: (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    return orAgain(chart(patientId), { note: fieldText(fields, "note") }, async () => {
      await recordTalk(actor, parsed(recordTalkFields, { ...fields, patientId }));
      return { location: `${chart(patientId)}?done=talked`, cookies: [forgetTyped()] };
    });
  },
  shownOn: ({ patientId = "" }) => chart(patientId),
  refused: (code, { patientId = "" }) =>
    code === "unauthenticated" ? "/sign-in" : `${chart(patientId)}?problem=failed`,
});
