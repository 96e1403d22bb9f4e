import type { Metadata } from "next";
import Link from "next/link";
import { SETTINGS_GROUPS } from "@/components/settings/settings-places";
import { may } from "@/lib/access/actions";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/domain/people/language";
import { pageActor } from "@/lib/http/page-actor";

export const metadata: Metadata = { title: "Settings" };

const SHIPPED = LANGUAGES.map((language) => LANGUAGE_NAMES[language]).join(" or ");

export default async function SettingsPage() {
  const actor = await pageActor("today.view");
  const groups = SETTINGS_GROUPS.map(({ title, places }) => ({
    title,
    places: places.filter(({ needs }) => may(actor, needs)),
  })).filter(({ places }) => places.length > 0);
  return (
    <>
      <h1 className="mb-4">Settings</h1>
      <div className="space-y-6">
        {groups.map(({ title, places }) => (
          <section key={title}>
            <h2 className="mb-2">{title}</h2>
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {places.map((place) => (
                <PlaceCard key={place.href} {...place} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-4 max-w-3xl text-muted">
        Patients may read their pages, the tablet and emails in {SHIPPED}. Spanish wording: needs review by a
        clinical translator.
      </p>
    </>
  );
}

type PlaceCardProps = (typeof SETTINGS_GROUPS)[number]["places"][number];

function PlaceCard({ href, title, words }: PlaceCardProps) {
  return (
    <li className="relative rounded-door border border-line bg-surface p-4 shadow-card">
      <Link href={href} prefetch={false} className="text-[1.125em] font-bold after:absolute after:inset-0">
        {title}
      </Link>
      <p className="text-muted">{words}</p>
    </li>
  );
}
