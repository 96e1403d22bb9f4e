import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { LANGUAGES } from "@/lib/domain/people/language";

type LanguageSwitchProps = { readonly className?: string | undefined };

/** The other languages, each by its own name: before signing in, for this browser. */
export async function LanguageSwitch({ className = "flex justify-center" }: LanguageSwitchProps) {
  const [common, locale, request] = await Promise.all([
    getTranslations("common.languages"),
    getLocale(),
    headers(),
  ]);
  return (
    <form method="post" action="/api/language" className={className}>
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
