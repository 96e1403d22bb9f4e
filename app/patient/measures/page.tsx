import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type MeasuresHome, viewMeasuresHome } from "@/lib/use-cases/measure-forms/view-measures-home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("title") };
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/** What there is to answer, what was begun, and the way back to the last answers. */
export default async function MeasuresPage({ searchParams }: Props) {
  const actor = await pageActor("measure-form.answer");
  const [home, t, { problem }] = await Promise.all([
    pageData(viewMeasuresHome(actor)),
    getTranslations("measures"),
    searchParams,
  ]);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <ToAnswer home={home} />
      {home.last && (
        <Card title={t("lastTitle")}>
          <p className="mb-5">{t("lastLead", { day: plainDate(home.last.at, actor.language) })}</p>
          <ClientKeyForm action={`/api/measure-forms/${home.last.id}/amend`}>
            <Button variant="secondary">{t("change")}</Button>
          </ClientKeyForm>
        </Card>
      )}
    </div>
  );
}

async function ToAnswer({ home: { due, pages, openId } }: { readonly home: MeasuresHome }) {
  const t = await getTranslations("measures");
  if (openId !== null) return <LinkButton href={`/patient/measures/${openId}`}>{t("goOn")}</LinkButton>;
  if (due.length === 0) {
    return (
      <Card title={t("none")}>
        <p className="mb-5">{t("noneLead")}</p>
        <LinkButton href="/patient/check-in" variant="secondary">
          {t("checkIn")}
        </LinkButton>
      </Card>
    );
  }
  return (
    <>
      <div className="flex flex-col gap-2">
        <p>{t("due", { count: pages })}</p>
        <p>{t("about")}</p>
        <ul className="ms-5 list-disc">
          {due.map(({ measure }) => (
            <li key={measure}>{t(`names.${measure}`)}</li>
          ))}
        </ul>
        <p className="text-muted">{t("stop")}</p>
      </div>
      <ClientKeyForm action="/api/measure-forms">
        <Button>{t("start")}</Button>
      </ClientKeyForm>
    </>
  );
}
