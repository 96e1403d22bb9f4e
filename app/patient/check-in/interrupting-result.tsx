import { getTranslations } from "next-intl/server";
import { ClinicKnows, type ClinicKnowsProps } from "@/app/patient/check-in/clinic-knows";
import { GoingForm, HelpLast, WaysOn } from "@/app/patient/check-in/going-form";
import { HandoverSheet } from "@/app/patient/check-in/handover-sheet";
import { InstructionLead } from "@/app/patient/check-in/instruction-lead";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { NearestEmergency } from "@/app/patient/check-in/nearest-emergency";
import { RedList } from "@/components/check-in/red-list";
import { type PatientTextCode, sendsToHospital } from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type InterruptingResultProps = ClinicKnowsProps & {
  readonly result: CheckInResult;
  /** What the patient said they do could not be kept. */
  readonly notSaved: boolean;
};

/** The full page of an emergency or urgent answer: what to do, whom to call, where to go, who knows, what to show. */
export async function InterruptingResult({ result, tier, reads, title, notSaved }: InterruptingResultProps) {
  const t = await getTranslations("check-in");
  const told = result.instructions.filter(({ code }) => code !== "P-NET");
  const net = result.instructions.find(({ code }) => code === "P-NET");
  const toHospital = sendsToHospital(told, result.callback?.words);
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <InstructionLead tier={tier} title={title} told={told} facts={result} />
      {toHospital && <NearestEmergency clinic={result.clinic} />}
      <GoingForm
        action={`/api/check-ins/${result.checkInId}/going`}
        did={result.alert?.did ?? null}
        going={toHospital || tier === "urgent"}
        notSaved={notSaved}
      />
      <a
        href={`/patient/check-in/${result.checkInId}/letter`}
        className="button instruction-quiet print:hidden"
      >
        {t(tier === "emergency" ? "result.letter" : "result.letterUrgent")}
      </a>
      <ClinicKnows result={result} tier={tier} reads={reads} title={title} />
      <section aria-labelledby="pause" className="flex flex-col gap-2">
        <h2 id="pause">{t("result.paused")}</h2>
        <p>{t("result.pausedAll")}</p>
        <p>{t(fineWords(tier, told[0]?.code))}</p>
      </section>
      <HandoverSheet {...result} hasOpenQuestions={result.unansweredStepId !== null} />
      {net && (
        <section aria-label={t("result.redList")} className="instruction-sheet">
          <RedList of="check-in" text={await instructionText(net, result)} />
        </section>
      )}
      <WaysOn result={result} tier={tier} />
      <HelpLast tier={tier} />
    </div>
  );
}

/** What is still fine to do, said so that it cannot keep anyone from getting help. */
function fineWords(tier: InterruptingTier, first: PatientTextCode | undefined): string {
  if (first === "P-CRISIS") return "result.pausedFineCrisis";
  return tier === "emergency" ? "result.pausedFineEmergency" : "result.pausedFineUrgent";
}
