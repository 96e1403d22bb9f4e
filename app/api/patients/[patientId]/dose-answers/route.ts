import { answerProposalsInput } from "@/lib/contracts/dosing";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { answerProposals } from "@/lib/use-cases/dosing/answer-proposals";

const page = (patientId = "") => `/clinic/patients/${patientId}/programme/progress`;

/** Accepts or declines what the dosing rules propose for a patient's running programme. */
export const POST = defineForm({
  action: "dosing.answer",
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const input = parsed(answerProposalsInput, { ...fields, patientId });
    await answerProposals(actor, input);
    return { location: `${page(patientId)}?done=${input.answer}` };
  },
  refused: (code, { patientId }) => {
    if (code === "conflict") return `${page(patientId)}?problem=changed`;
    return code === "invalid" ? `${page(patientId)}?problem=checks` : "/clinic/not-found";
  },
});
