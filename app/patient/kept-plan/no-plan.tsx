import { getTranslations } from "next-intl/server";
import { beginsLater } from "@/app/patient/begins-later";
import { PauseWords } from "@/app/patient/pause-words";
import { AdviceCard, FirstAid } from "@/components/help/advice-card";
import { HelpNumbers } from "@/components/help/help-numbers";
import { RedListCard } from "@/components/help/red-list-card";
import { KeptSignOut } from "@/components/kept-plan/kept-sign-out";
import { LinkButton } from "@/components/ui/button";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { PlanToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import type { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

type NoPlanProps = {
  readonly plan: Exclude<PlanToKeep, { kind: "plan" }>;
  readonly clinic: Awaited<ReturnType<typeof clinicFrame>>;
  /** Of the instruction that stood when this was kept, if one did. */
  readonly tier: InterruptingTier | undefined;
};

type Why = { readonly title: string; readonly lead: string };

async function whyNot(plan: NoPlanProps["plan"], tier: InterruptingTier | undefined): Promise<Why> {
  const [t, patient] = [await getTranslations("session"), await getTranslations("patient")];
  if (plan.kind === "paused" && tier !== undefined)
    return { title: t("paused.title"), lead: patient(`pause.first.${tier}`) };
  if (plan.kind !== "begins-later") return { title: t(`${plan.kind}.title`), lead: t(`${plan.kind}.body`) };
  return beginsLater(plan.startsOn, patient, await readingLanguage());
}

/** Without a plan, before its first day, or while it is on hold: why, the check-in, whom to ring, the red list and the advice card. */
export async function NoPlan({ plan, clinic, tier }: NoPlanProps) {
  const [patient, help, settings, { title, lead }] = await Promise.all([
    getTranslations("patient"),
    getTranslations("help"),
    getTranslations("sign-in.settings"),
    whyNot(plan, tier),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <div className="space-y-4">
        <h1>{title}</h1>
        <p>{lead}</p>
        {plan.kind === "paused" && <PauseWords pause={plan.pause} tier={tier} />}
        <LinkButton href="/patient/check-in">{patient("home.checkIn")}</LinkButton>
      </div>
      <HelpNumbers clinic={clinic} />
      <RedListCard emergency={clinic.numbers.emergency} />
      <h2>{help("title")}</h2>
      <FirstAid />
      <AdviceCard />
      <KeptSignOut>{settings("signOut")}</KeptSignOut>
    </div>
  );
}
