import { pendingCookie } from "@/lib/auth/pending-sign-in";
import { readBirthDate } from "@/lib/domain/patients/birth-date";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import type { FormFields } from "@/lib/http/read-input";
import type { JoinSecret } from "@/lib/use-cases/sign-in/invitation";
import { startJoining } from "@/lib/use-cases/sign-in/start-joining";

/** What is shown again: the boxes of the date, and the code from the desk. */
function typedOf(fields: FormFields): Record<string, string> {
  const names = ["code", "birth-month", "birth-day", "birth-year"];
  return Object.fromEntries(names.map((name) => [name, fieldText(fields, name)]));
}

type Asked =
  | { readonly secret: JoinSecret; readonly birthDate: string }
  | { readonly problems: Record<string, string> };

function askedFor(fields: FormFields, link: string): Asked {
  const code = fieldText(fields, "code");
  const [month = "", day = "", year = ""] = ["month", "day", "year"].map((part) =>
    fieldText(fields, `birth-${part}`),
  );
  const birth = readBirthDate({ month, day, year }, new Date().toISOString().slice(0, 10));
  // All that is wrong at once, so that nobody is sent back twice.
  const problems = {
    ...(!link && code.trim() === "" && { code: "deskCodeMissing" }),
    ...(!birth.ok && { "birth-month": birth.problem }),
  };
  if (!birth.ok || "code" in problems) return { problems };
  return { secret: link ? { link } : { code }, birthDate: birth.date };
}

/** First step of joining: an invitation and the date of birth. */
export const POST = defineForm({
  action: "patient.redeem-invite",
  run: async (actor, fields) => {
    const link = fieldText(fields, "link");
    const page = link ? `/patient/join/${encodeURIComponent(link)}` : "/patient/join";
    const typed = typedOf(fields);
    const asked = askedFor(fields, link);
    if ("problems" in asked) return again(page, typed, asked.problems);
    const result = await startJoining(actor, asked.secret, asked.birthDate);
    // A network is let in again within the hour, an invitation only days later.
    if (result.outcome === "limited")
      return again(
        page,
        { ...typed, minutes: String(result.minutes) },
        { "birth-month": result.minutes > 60 ? "tooManyJoins" : "tooMany" },
      );
    if (result.outcome === "wrong")
      return again(page, typed, { "birth-month": link ? "wrongBirthDate" : "wrongDeskPair" });
    const { joining, email } = result;
    const pending = pendingCookie({ step: "joining", joining, from: page, email });
    return { location: "/patient/join/address", cookies: [pending, forgetTyped()] };
  },
  refused: () => "/patient/join?problem=failed",
});
