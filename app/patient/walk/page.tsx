import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { WalkForm } from "@/app/patient/walk/walk-form";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { longDay } from "@/lib/domain/visits/clinic-time";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { viewWalking, type ViewedWalking } from "@/lib/use-cases/walking/view-walking";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session.walk");
  return formTitle(t("title"), "/patient/walk");
}

type Props = { readonly searchParams: Promise<Query> };
type Walking = Extract<ViewedWalking, { kind: "walk" }>;

const STEPS = ["flat", "note", "stop", "tell"] as const;
const TESTS_SHOWN = 3;

/** The threshold test: walk until it begins to hurt, and what that makes of the walks of the plan (DOSE-5). */
export default async function WalkPage({ searchParams }: Props) {
  const walking = await pageData(viewWalking(await pageActor("walk.test")));
  const [t, { done, problem }] = [await getTranslations("session.walk"), await searchParams];
  if (walking.kind !== "walk") {
    return (
      <div className="space-y-4">
        <h1>{t("title")}</h1>
        <p>{t(walking.kind)}</p>
        <LinkButton href="/patient/today">{t("home")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="space-y-6">
      <h1>{t("title")}</h1>
      <NotSavedNotice problem={problem} />
      {done === "1" && <Saved walking={walking} />}
      <Target walking={walking} />
      <section className="space-y-3">
        <h2>{t("how")}</h2>
        <ol className="list-decimal space-y-1 ps-6">
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <WalkForm />
      <Tests tests={walking.tests} />
    </div>
  );
}

async function Saved({ walking: { legsAt } }: { readonly walking: Walking }) {
  const t = await getTranslations("session.walk");
  if (legsAt === null) return <Notice tone="success" title={t("saved")} announce="politely" />;
  const tell = <LinkButton href="/patient/check-in">{t("tellUs")}</LinkButton>;
  return (
    <Notice tone="warning" title={t("legsTitle")} announce="politely" action={tell}>
      {t("legsBody")}
    </Notice>
  );
}

/** What to walk now. */
async function Target({ walking: { course } }: { readonly walking: Walking }) {
  const t = await getTranslations("session.walk");
  if (course === null) return <p>{t("lead")}</p>;
  const { target, threshold, retestDue } = course;
  return (
    <Card title={t("targetTitle")}>
      <p className="text-door-large font-bold">
        {target.kind === "walk" ? t("target", { minutes: target.minutes }) : t("stopStart")}
      </p>
      <p>{t(target.kind === "walk" ? "because" : "becauseStopStart", { minutes: threshold })}</p>
      {retestDue && <p className="mt-2 font-semibold">{t("due")}</p>}
    </Card>
  );
}

async function Tests({ tests }: Pick<Walking, "tests">) {
  const [t, language] = await Promise.all([getTranslations("session.walk"), readingLanguage()]);
  if (tests.length === 0) return null;
  return (
    <section className="space-y-2">
      <h2>{t("tests")}</h2>
      <ul className="list-disc ps-6">
        {tests
          .slice(-TESTS_SHOWN)
          .toReversed()
          .map(({ date, minutes, honest }, at) => (
            <li key={`${date} ${at}`}>
              {t(honest ? "test" : "notCounted", { day: longDay(new Date(date), language), minutes })}
            </li>
          ))}
      </ul>
    </section>
  );
}
