import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { askFields } from "@/lib/contracts/message";

const BEGUN = "About my appointment on Friday, 9:00 AM: ";
const ask = (text: string, begun?: string) =>
  askFields.safeParse({ clientKey: randomUUID(), about: "appointment", text, begun });

it("refuses a message sent as the page had begun it", () => {
  const { error } = ask(BEGUN.trimEnd(), BEGUN);
  expect(error?.issues).toMatchObject([{ path: ["text"], message: "unchanged" }]);
  expect(ask("", BEGUN).error?.issues).toMatchObject([{ path: ["text"], message: "empty" }]);
});

it("takes it with a word added, rewritten, or begun with nothing (control)", () => {
  expect(ask(`${BEGUN}later please`, BEGUN).data).toMatchObject({ text: `${BEGUN}later please` });
  expect(ask("I can not come", BEGUN).success).toBe(true);
  expect(ask("I can not come").success).toBe(true);
  expect(ask("I can not come", "").success).toBe(true);
});
