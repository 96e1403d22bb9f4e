import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { frameOwner } from "@/lib/auth/session-of-request";
import { LANGUAGES } from "@/lib/domain/people/language";

/** Staff read English, and a tablet asks on its first page: nothing chosen here would hold. */
const DECIDED_ELSEWHERE = /^\/(clinic|sign-in|kiosk)(\/|$)/;

/** The other languages, each by its own name: before signing in, for this browser. */
export async function LanguageSwitch({
  className = "flex justify-center",
}: {
  readonly className?: string | undefined;
}) {
  const path = (await headers()).get("x-plumbline-path") ?? "";
  // Who is signed in has set theirs; unread, as while the database is away, nobody is.
  const owner = await frameOwner().catch(() => null);
  if (owner !== null || DECIDED_ELSEWHERE.test(path)) return null;
  const [common, locale] = await Promise.all([getTranslations("common.languages"), getLocale()]);
  return (
    <form method="post" action="/api/language" className={className}>
      <input type="hidden" name="back" value={path} />
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
