import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClinicKnows } from "@/app/patient/check-in/clinic-knows";
import { HandoverSheet } from "@/app/patient/check-in/handover-sheet";
import { InstructionLead } from "@/app/patient/check-in/instruction-lead";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { NearestEmergency } from "@/app/patient/check-in/nearest-emergency";
import { loadOwnInstruction } from "@/app/patient/intake/now/load-instruction";
import { RedList } from "@/components/check-in/red-list";
import { LinkButton } from "@/components/ui/button";
import { pageActor } from "@/lib/http/page-actor";

const LETTER = "/patient/intake/letter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadOwnInstruction()).title };
}

/** What an emergency or urgent answer calls for: what to do, whom to ring, what to show. The clinic has been told already. */
export default async function OwnInstructionPage() {
  await pageActor("own-intake.answer");
  const { result, told, title, reads } = await loadOwnInstruction();
  const { tier, clinic, instructions, unansweredStepId } = result;
  const net = instructions.find(({ code }) => code === "P-NET");
  const [t, check] = await Promise.all([getTranslations("patient.intake"), getTranslations("check-in")]);
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <InstructionLead tier={tier} title={title} told={told} facts={result} />
      {tier === "emergency" && <NearestEmergency clinic={clinic} />}
      <a href={LETTER} className="button instruction-quiet print:hidden">
        {check(tier === "emergency" ? "result.letter" : "result.letterUrgent")}
      </a>
      <ClinicKnows result={result} tier={tier} reads={reads} title={title} />
      <HandoverSheet {...result} hasOpenQuestions={unansweredStepId !== null} />
      {net && (
        <section aria-label={check("result.redList")} className="instruction-sheet">
          <RedList of="form" text={await instructionText(net, result)} />
        </section>
      )}
      {unansweredStepId !== null && (
        <LinkButton href="/patient/intake/go-on" variant="secondary">
          {t("goOnAfter")}
        </LinkButton>
      )}
    </div>
  );
}
