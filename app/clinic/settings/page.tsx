import type { Metadata } from "next";
import Link from "next/link";
import { SETTINGS_PLACES } from "@/components/settings/settings-places";
import { may } from "@/lib/access/actions";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/domain/people/language";
import { pageActor } from "@/lib/http/page-actor";

export const metadata: Metadata = { title: "Settings" };

const SHIPPED = LANGUAGES.map((language) => LANGUAGE_NAMES[language]).join(" or ");

export default async function SettingsPage() {
  const actor = await pageActor("today.view");
  return (
    <>
      <h1 className="mb-4">Settings</h1>
      <ul className="grid max-w-3xl gap-4 sm:grid-cols-2">
        {SETTINGS_PLACES.filter(({ needs }) => may(actor, needs)).map(({ href, title, words }) => (
          <li key={href} className="relative rounded-door border border-line bg-surface p-4 shadow-card">
            <Link
              href={href}
              prefetch={false}
              className="text-[1.125em] font-bold after:absolute after:inset-0"
            >
              {title}
            </Link>
            <p className="text-muted">{words}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-3xl text-muted">
        Patients may read their pages, the tablet and emails in {SHIPPED}. Spanish wording: needs review by a
        clinical translator.
      </p>
    </>
  );
}
