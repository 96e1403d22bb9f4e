import { defineForm } from "@/lib/http/define-form";
import { languageCookie } from "@/lib/http/language-cookie";
import { changeOwnLanguage } from "@/lib/use-cases/patients/change-own-language";

/** The patient's own choice: of their pages on every device, and of mail to them. */
export const POST = defineForm({
  action: "language.change",
  run: async (actor, { language }) => ({
    location: "/patient/settings?done=saved",
    cookies: [languageCookie(await changeOwnLanguage(actor, { language }))],
  }),
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/settings"),
});
