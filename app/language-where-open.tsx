import { headers } from "next/headers";
import { LanguageSwitch } from "@/components/sign-in/language-switch";
import { frameOwner } from "@/lib/auth/session-of-request";

/** Staff read English, and a tablet asks on its first page: nothing chosen here would hold. */
const DECIDED_ELSEWHERE = /^\/(clinic|sign-in|kiosk)(\/|$)/;

/** The other languages on a page for whoever asks, where this browser's choice decides: not for who is signed in. */
export async function LanguageWhereOpen({ className }: { readonly className?: string | undefined }) {
  const path = (await headers()).get("x-plumbline-path") ?? "";
  // Unread, as while the database is away, nobody is.
  const owner = await frameOwner().catch(() => null);
  if (owner !== null || DECIDED_ELSEWHERE.test(path)) return null;
  return <LanguageSwitch className={className} />;
}
