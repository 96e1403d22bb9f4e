import { expect, it } from "vitest";
import { saveLetterFields, saveLetterInput } from "@/lib/contracts/letter";

const LETTER = { letterId: "5f0c2a52-5a0e-4d0c-9d5e-0f6a4f0c2a52", version: 1, subject: "Please see" };

it("takes the same words as one letter, whether the form sends them or the page itself", () => {
  const typed = { recipient: "Dr Reed\n1 High Street", text: "History\n\nNone." };
  const sent = Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")]),
  );
  expect(saveLetterFields.parse({ ...LETTER, ...sent })).toMatchObject(typed);
  expect(saveLetterInput.parse({ ...LETTER, ...typed, key: LETTER.letterId })).toMatchObject(typed);
});
