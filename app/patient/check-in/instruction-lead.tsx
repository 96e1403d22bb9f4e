import { CallButtons } from "@/app/patient/check-in/call-buttons";
import { callsFirst } from "@/app/patient/check-in/call-order";
import {
  type InstructionFacts,
  instructionText,
  sentencesUnder,
} from "@/app/patient/check-in/instruction-words";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import type { Instruction } from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { readingLanguage } from "@/lib/i18n/reading-language";

type Props = {
  readonly tier: InterruptingTier;
  readonly title: string;
  /** Without the red list, which stands apart. */
  readonly told: readonly Instruction[];
  readonly facts: InstructionFacts & { readonly clinic: ClinicHours };
};

/** How every emergency or urgent instruction begins: what to do, in words, and whom to call, in the order they are said. */
export async function InstructionLead({ tier, title, told, facts }: Props) {
  const { clinic, callback } = facts;
  const texts = await Promise.all(told.map((instruction) => instructionText(instruction, facts)));
  const opens = shutPhrase(new Date(), clinic, await readingLanguage())?.opens;
  const buttons = (
    <CallButtons tier={tier} instructions={told} clinic={clinic} callback={callback} opens={opens} />
  );
  return (
    <>
      <h1>{title}</h1>
      {callsFirst(told) && buttons}
      {sentencesUnder(title, texts).map((block) => (
        <div key={block[0]} className="instruction-words">
          {block.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      {!callsFirst(told) && buttons}
    </>
  );
}
