import {
  discardLetterFields,
  saveLetterFields,
  saveLetterInput,
  saveLetterReply,
} from "@/lib/contracts/letter";
import { defineForm } from "@/lib/http/define-form";
import { defineRoute } from "@/lib/http/define-route";
import { fieldText, fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { beginNewVersion } from "@/lib/use-cases/letters/begin-letter";
import { discardLetter } from "@/lib/use-cases/letters/discard-letter";
import { saveLetter, signLetter } from "@/lib/use-cases/letters/save-letter";

const page = (letterId: string) => `/clinic/letters/${letterId}`;

/** A draft is saved, signed or thrown away; of a signed letter a new version begins: `move` says which. */
export const POST = defineForm({
  action: "letter.write",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const letterId = idFrom(params, "letterId");
    const move = fieldText(fields, "move");
    if (move === "version") return { location: page((await beginNewVersion(actor, { letterId })).letterId) };
    if (move === "discard") {
      const { patientId } = await discardLetter(actor, parsed(discardLetterFields, { ...fields, letterId }));
      return { location: `/clinic/patients/${patientId}/letters?done=discarded`, cookies: [forgetTyped()] };
    }
    return orAgain(page(letterId), fieldTexts(fields), async () => {
      const input = parsed(saveLetterFields, { ...fields, letterId });
      await (move === "sign" ? signLetter : saveLetter)(actor, input);
      const done = move === "sign" ? "signed" : "saved";
      return { location: `${page(letterId)}?done=${done}`, cookies: [forgetTyped()] };
    });
  },
  refused: (code, { letterId = "" }) =>
    code === "unauthenticated" ? "/sign-in" : `${page(letterId)}?problem=${code}`,
});

/** While somebody writes. */
export const PUT = defineRoute({
  action: "letter.write",
  input: saveLetterInput,
  reply: saveLetterReply,
  run: saveLetter,
});
