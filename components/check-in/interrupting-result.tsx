import { getTranslations } from "next-intl/server";
import { CallButtons } from "@/components/check-in/call-buttons";
import { ClinicKnows } from "@/components/check-in/clinic-knows";
import { GoingForm } from "@/components/check-in/going-form";
import { HandoverSheet } from "@/components/check-in/handover-sheet";
import { instructionText, sentences } from "@/components/check-in/instruction-words";
import { RedList } from "@/components/check-in/red-list";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

const TITLES: Partial<Record<string, string>> = {
  "P-999": "emergencyCall",
  "P-CES": "emergencyHospital",
  "P-HOSP": "emergencyHospital",
  "P-CRISIS": "emergencyCrisis",
} satisfies Partial<Record<MessageCode, string>>;

function titleKey(first: string, tier: InterruptingTier): string {
  if (first === "P-PREG") return tier === "emergency" ? "emergencyMaternity" : "urgentMaternity";
  return TITLES[first] ?? "urgentTitle";
}

type Props = { readonly result: CheckInResult; readonly tier: InterruptingTier };

/** The full page of an emergency or urgent answer: what to do, whom to call, who knows, what to show. */
export async function InterruptingResult({ result, tier }: Props) {
  const t = await getTranslations("check-in");
  const told = result.instructions.filter(({ code }) => code !== "P-NET");
  const net = result.instructions.find(({ code }) => code === "P-NET");
  const texts = await Promise.all(told.map((instruction) => instructionText(instruction, result)));
  const heading = t(`result.${titleKey(told[0]?.code ?? "", tier)}`, {
    emergency: result.clinic.numbers.emergency,
  });
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <title>{heading}</title>
      <h1>{heading}</h1>
      {texts.map((text) => (
        <div key={text} className="instruction-words">
          {sentences(text).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      <CallButtons instructions={told} clinic={result.clinic} />
      <ClinicKnows result={result} tier={tier} />
      <section aria-labelledby="pause" className="flex flex-col gap-2">
        <h2 id="pause">{t("result.paused")}</h2>
        <p>{t("result.pausedAll")}</p>
        <p>{t(tier === "emergency" ? "result.pausedFineEmergency" : "result.pausedFineUrgent")}</p>
      </section>
      <HandoverSheet {...result} hasOpenQuestions={result.unansweredStepId !== null} />
      {net && (
        <section aria-label={t("result.redList")} className="instruction-sheet">
          <RedList text={await instructionText(net, result)} />
        </section>
      )}
      <GoingForm result={result} tier={tier} />
    </div>
  );
}
