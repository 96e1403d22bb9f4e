import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { defineForm } from "@/lib/http/define-form";
import { languageCookie } from "@/lib/http/language-cookie";

/** Only a page of the patient's door may be gone back to. */
function backTo(back: unknown): string {
  return typeof back === "string" && /^\/patient(\/[\w-]+)*$/.test(back) ? back : "/patient/sign-in";
}

/** Before anybody has signed in: this browser's language, kept by a cookie that says nothing else. */
export const POST = defineForm({
  action: "language.choose",
  run: (_actor, { language, back }) =>
    Promise.resolve({
      location: backTo(back),
      cookies: [languageCookie(asLanguage(language) ?? FIRST_LANGUAGE)],
    }),
  refused: () => "/patient/sign-in",
});
