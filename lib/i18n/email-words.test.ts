import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

/** "Mail" is what the postman brings: a patient looks for our codes in their email. One spelling of it. */
const POST = /\b(e-?)?mail(s|ed|ing)?\b/gi;
const wrong = (text: string) => (text.match(POST) ?? []).filter((word) => !/^email/i.test(word));

it.each(readdirSync("messages/en"))("%s says email, never mail", (file) => {
  const said: string[] = [];
  JSON.parse(readFileSync(`messages/en/${file}`, "utf8"), (_key, value: unknown) => {
    if (typeof value === "string" && wrong(value).length > 0) said.push(value);
    return value;
  });
  expect(said).toEqual([]);
});

it("would catch it, and lets the demo's mailbox be (control)", () => {
  expect(wrong("Mail me by e-mail, or mail mails. Emails come by email to a mailbox.")).toEqual([
    "Mail",
    "e-mail",
    "mail",
    "mails",
  ]);
});
