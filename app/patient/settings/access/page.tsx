import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { unbroken } from "@/components/check-in/unbroken";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { type OwnAccess, viewOwnAccess } from "@/lib/use-cases/access-log/view-own-access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access-log"))("title") };
}

type Props = { readonly searchParams: Promise<Query> };

/** A patient sees who at the clinic opened their record. */
export default async function OwnAccessPage({ searchParams }: Props) {
  const actor = await pageActor("own-access.view");
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number((await searchParams)["page"])) || 1));
  const [{ entries, hasMore }, clinic, t, settings] = await Promise.all([
    pageData(viewOwnAccess(actor, page)),
    clinicFrame(actor.clinicId),
    getTranslations("access-log"),
    getTranslations("sign-in.settings"),
  ]);
  const to = (number: number) => `/patient/settings/access?page=${number}`;
  return (
    <div className="space-y-6">
      <BackLink href="/patient/settings" label={settings("title")} />
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      {entries.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="space-y-3">
          {entries.map((entry) => (
            <Entry key={`${entry.at} ${entry.name ?? ""}`} entry={entry} />
          ))}
        </ul>
      )}
      <div className="flex flex-col gap-3">
        {hasMore && (
          <LinkButton href={to(page + 1)} variant="secondary">
            {t("earlier")}
          </LinkButton>
        )}
        {page > 1 && (
          <LinkButton href={to(page - 1)} variant="secondary">
            {t("later")}
          </LinkButton>
        )}
      </div>
      {entries.length > 0 && <p>{t("ask", { phone: unbroken(clinic.phone) })}</p>}
    </div>
  );
}

async function Entry({ entry: { at, name, role, parts } }: { readonly entry: OwnAccess }) {
  const t = await getTranslations("access-log");
  const who =
    role === null || name === null ? (name ?? t("left")) : t("who", { name, role: t(`roles.${role}`) });
  return (
    <li className="rounded-door border border-line bg-surface p-4">
      <p className="font-semibold">{who}</p>
      <p>{t("opened", { parts: parts.map((part) => t(`parts.${part}`)).join(", ") })}</p>
      <p className="text-door-small text-muted">{at}</p>
    </li>
  );
}
