import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClinicKnows } from "@/app/patient/check-in/clinic-knows";
import { GoingForm, HelpLast } from "@/app/patient/check-in/going-form";
import { HandoverSheet } from "@/app/patient/check-in/handover-sheet";
import { InstructionLead } from "@/app/patient/check-in/instruction-lead";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { NearestEmergency } from "@/app/patient/check-in/nearest-emergency";
import { loadOwnInstruction } from "@/app/patient/intake/now/load-instruction";
import { RedList } from "@/components/check-in/red-list";
import { sendsToHospital } from "@/lib/domain/triage/patient-instructions";
import { pageActor } from "@/lib/http/page-actor";

const LETTER = "/patient/intake/letter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadOwnInstruction()).title };
}

type Props = { readonly searchParams: Promise<{ problem?: string }> };

/** What an emergency or urgent answer calls for: what to do, whom to ring, what to show. The clinic has been told already. */
export default async function OwnInstructionPage({ searchParams }: Props) {
  await pageActor("own-intake.answer");
  const notSaved = (await searchParams).problem === "not-saved";
  const { result, told, title, reads } = await loadOwnInstruction();
  const { tier, clinic, instructions, unansweredStepId, goesOn } = result;
  const did = didOf(result);
  const toHospital = sendsToHospital(told, result.callback?.words);
  const net = instructions.find(({ code }) => code === "P-NET");
  const [t, check] = await Promise.all([getTranslations("patient.intake"), getTranslations("check-in")]);
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <InstructionLead tier={tier} title={title} told={told} facts={result} />
      {toHospital && <NearestEmergency clinic={clinic} />}
      <GoingForm
        action="/api/own-intake/going"
        did={did}
        going={toHospital || tier === "urgent"}
        notSaved={notSaved}
      />
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
      {goesOn && (
        <a href="/patient/intake/go-on" className="button instruction-quiet">
          {t("goOnAfter")}
        </a>
      )}
      <Leave opens={did !== null || tier === "urgent"} words={check("result.leave")} />
      <HelpLast tier={tier} />
    </div>
  );
}

const didOf = ({ alert }: Awaited<ReturnType<typeof loadOwnInstruction>>["result"]) => alert?.did ?? null;

type LeaveProps = { readonly opens: boolean; readonly words: string };

/** The way to the rest of the app: from an emergency only once the patient has said what they do. */
function Leave({ opens, words }: LeaveProps) {
  if (!opens) return null;
  return (
    <p className="print:hidden">
      <a href="/patient/today" className="instruction-link">
        {words}
      </a>
    </p>
  );
}
