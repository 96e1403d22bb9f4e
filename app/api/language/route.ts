import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { defineForm } from "@/lib/http/define-form";
import { languageCookie } from "@/lib/http/language-cookie";

/** The page it was asked on: a path of this site that is no route of the interface, never another site's address. */
function backTo(back: unknown): string {
  const isPage = typeof back === "string" && /^(?!\/api\/)(\/[\w-]+)+$/.test(back);
  return isPage ? back : "/patient/sign-in";
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
