import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenInstruction } from "@/app/patient/open-instruction";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Advice, Because, ThingToDo } from "@/lib/domain/self-check/self-check";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewSelfCheck } from "@/lib/use-cases/self-checks/view-self-check";

type Props = { readonly params: Promise<{ selfCheckId: string }> };
type Words = Awaited<ReturnType<typeof getTranslations<"self-check">>>;

const HABITS = ["bag", "hand", "turn", "legs"] as const;
/** These stay open while a plan is on hold. */
const STAYS_OPEN: readonly ThingToDo[] = ["sitting-break", "check-in"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("self-check"))("result.title") };
}

/** One thing to do now for each answer, and small habits that even out a day. */
export default async function SelfCheckPage({ params }: Props) {
  const actor = await pageActor("self-check.answer");
  const selfCheckId = idParam((await params).selfCheckId);
  const [{ advice, paused, hasPlan, doneToday, instruction }, clinic] = await Promise.all([
    pageData(viewSelfCheck(actor, { selfCheckId })),
    clinicFrame(actor.clinicId),
  ]);
  const t = await getTranslations("self-check");
  const open = advice.filter(({ thing }) => !paused || STAYS_OPEN.includes(thing));
  // Not after the session of the day, least of all where pain ended it.
  const now = open.filter(({ thing }) => !doneToday || thing !== "strength");
  return (
    <div className="space-y-5">
      <h1>{t("result.title")}</h1>
      {instruction && <OpenInstruction {...instruction} clinic={clinic} />}
      <p>{t("result.lead")}</p>
      {paused && <Notice tone="warning">{t("result.paused")}</Notice>}
      {now.length < open.length && <p>{t("result.sessionOver")}</p>}
      {now.map((one) => (
        <Thing key={one.thing} {...one} t={t} hasPlan={hasPlan && !paused} doneToday={doneToday} />
      ))}
      <section className="space-y-2">
        <h2>{t("result.habits")}</h2>
        <p>{t("result.habitsLead")}</p>
        <ul className="list-disc space-y-1 ps-6">
          {HABITS.map((habit) => (
            <li key={habit}>{t(`result.habitList.${habit}`)}</li>
          ))}
        </ul>
      </section>
      <p className="text-muted">{t("result.told")}</p>
      <LinkButton href="/patient/today" variant="secondary">
        {t("result.back")}
      </LinkButton>
    </div>
  );
}

type ThingProps = Advice & { readonly t: Words; readonly hasPlan: boolean; readonly doneToday: boolean };

function Thing({ thing, because, t, hasPlan, doneToday }: ThingProps) {
  const words = (of: Because) => `result.things.${thing}.${of}`;
  const ofPlan = hasPlan && (thing === "strength" || thing === "soft-tissue");
  return (
    <Card title={t(`result.things.${thing}.title`)}>
      <div className="space-y-3">
        {because.map((one) => (
          <p key={one}>{t(words(one))}</p>
        ))}
      </div>
      {ofPlan && !doneToday && (
        <LinkButton href="/patient/session" variant="secondary" className="mt-4">
          {t("result.session")}
        </LinkButton>
      )}
      {thing === "check-in" && (
        <LinkButton href="/patient/check-in" variant="secondary" className="mt-4">
          {t("checkIn")}
        </LinkButton>
      )}
    </Card>
  );
}
