import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type OwnIntake, viewOwnIntake } from "@/lib/use-cases/intakes/own-intake";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient.intake"))("title") };
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/** The questions before the next visit: to begin, to go on with, or handed in. A reminder's mail leads here. */
export default async function OwnIntakePage({ searchParams }: Props) {
  const actor = await pageActor("own-intake.answer");
  const [own, t, { problem }] = await Promise.all([
    pageData(viewOwnIntake(actor)),
    getTranslations("patient.intake"),
    searchParams,
  ]);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      <h1>{t("title")}</h1>
      {own.calls && (
        <Notice
          tone="error"
          title={t("calls")}
          action={
            <LinkButton href="/patient/intake/now" variant="danger">
              {t("readNow")}
            </LinkButton>
          }
        />
      )}
      {own.coming === null ? (
        <Card title={t("none")}>
          <p className="mb-5">{t("noneLead")}</p>
          <LinkButton href="/patient/appointments" variant="secondary">
            {t("appointments")}
          </LinkButton>
        </Card>
      ) : (
        <BeforeVisit coming={own.coming} calls={own.calls} />
      )}
    </div>
  );
}

type BeforeVisitProps = Pick<OwnIntake, "calls"> & { readonly coming: NonNullable<OwnIntake["coming"]> };

/** The way to the questions; second to what their answers call for. */
async function BeforeVisit({ coming: { day, time, state }, calls }: BeforeVisitProps) {
  const t = await getTranslations("patient.intake");
  return (
    <>
      <p>{t("for", { day, time })}</p>
      {state === "done" ? (
        <Notice tone="success" title={t("doneTitle")}>
          {t("doneLead")}
        </Notice>
      ) : (
        <>
          <p>{t("lead")}</p>
          <p className="text-muted">{t("stop")}</p>
          <NativeForm action="/api/own-intake" className="">
            <Button variant={calls ? "secondary" : "primary"}>
              {t(state === "draft" ? "goOn" : "start")}
            </Button>
          </NativeForm>
        </>
      )}
    </>
  );
}
