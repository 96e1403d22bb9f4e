import { expect, it } from "vitest";
import { composeMail } from "@/lib/notify/compose-mail";

const WORDS = { clinic: "Test Clinic", code: "123456", minutes: 10, link: "https://portal.example" };

it("writes to a patient in their language", () => {
  expect(composeMail("sign-in-code", WORDS, "en").subject).toBe("Your sign-in code");
  const spanish = composeMail("sign-in-code", WORDS, "es");
  expect(spanish.subject).toBe("Su código para entrar");
  expect(spanish.text).toContain("123456");
});

it("writes to staff in English, whatever a patient with their address reads", () => {
  expect(composeMail("alert-waiting", WORDS, "es")).toEqual(composeMail("alert-waiting", WORDS, "en"));
});
