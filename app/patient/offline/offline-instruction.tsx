import { getTranslations } from "next-intl/server";
import { CallButtons } from "@/app/patient/check-in/call-buttons";
import { callsFirst } from "@/app/patient/check-in/call-order";
import { headline, offlineText, sentencesUnder } from "@/app/patient/check-in/instruction-words";
import { unbroken } from "@/components/check-in/unbroken";
import type { OfflineInstruction as Texts } from "@/lib/domain/check-in/choices-that-instruct";
import { patientInstructions } from "@/lib/domain/triage/patient-instructions";
import type { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

type ClinicOnPhone = Awaited<ReturnType<typeof clinicFrame>>;
type Props = { readonly texts: Texts; readonly clinic: ClinicOnPhone };

/** Hidden until the phone finds that an answer it could not send calls for it: public/patient/worker.js. */
export async function OfflineInstruction({ texts: { tier, messages, choices }, clinic }: Props) {
  const triage = await getTranslations("triage");
  const instructions = patientInstructions({ tier, messages });
  const [first] = instructions;
  const paragraphs = await Promise.all(instructions.map((instruction) => offlineText(instruction, clinic)));
  const title = first ? await headline(first, tier, clinic) : "";
  const buttons = <CallButtons tier={tier} instructions={instructions} clinic={clinic} />;
  return (
    <section data-choices={choices.join(" ")} hidden className={`instruction instruction-${tier}`}>
      <h2 className="text-(length:--h1)">{title}</h2>
      {callsFirst(instructions) && buttons}
      {sentencesUnder(title, paragraphs).map((block) => (
        <div key={block[0]} className="instruction-words">
          {block.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      <p data-not-told className="text-[1.1875rem]/7 font-bold">
        {triage("told.no", { clinic_phone: unbroken(clinic.phone) })}
      </p>
      {!callsFirst(instructions) && buttons}
    </section>
  );
}
