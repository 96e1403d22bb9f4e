import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { LANGUAGES } from "@/lib/domain/people/language";

/** The other languages, each by its own name: before signing in, for this browser. */
export async function LanguageSwitch() {
  const [common, locale, request] = await Promise.all([
    getTranslations("common.languages"),
    getLocale(),
    headers(),
  ]);
  return (
    <form method="post" action="/api/language" className="flex justify-center">
      <input type="hidden" name="back" value={request.get("x-plumbline-path") ?? ""} />
      {LANGUAGES.filter((one) => one !== locale).map((one) => (
        <button
          key={one}
          name="language"
          value={one}
          lang={one}
          className="min-h-(--target) px-3 font-semibold text-primary underline underline-offset-4"
        >
          {common(one)}
        </button>
      ))}
    </form>
  );
}
