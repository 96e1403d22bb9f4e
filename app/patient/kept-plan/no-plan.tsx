import { getTranslations } from "next-intl/server";
import { PauseWords } from "@/app/patient/pause-words";
import { AdviceCard, FirstAid } from "@/components/help/advice-card";
import { HelpNumbers } from "@/components/help/help-numbers";
import { RedListCard } from "@/components/help/red-list-card";
import { KeptSignOut } from "@/components/kept-plan/kept-sign-out";
import { LinkButton } from "@/components/ui/button";
import type { PlanToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import type { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

type NoPlanProps = {
  readonly plan: Exclude<PlanToKeep, { kind: "plan" }>;
  readonly clinic: Awaited<ReturnType<typeof clinicFrame>>;
};

/** Without a plan, or while it is on hold: why, the check-in, whom to ring, the red list and the advice card. */
export async function NoPlan({ plan, clinic }: NoPlanProps) {
  const [t, patient, help, settings] = await Promise.all([
    getTranslations("session"),
    getTranslations("patient"),
    getTranslations("help"),
    getTranslations("sign-in.settings"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <div className="space-y-4">
        <h1>{t(`${plan.kind}.title`)}</h1>
        <p>{t(`${plan.kind}.body`)}</p>
        {plan.kind === "paused" && <PauseWords pause={plan.pause} />}
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
