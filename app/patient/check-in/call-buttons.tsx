import { getTranslations } from "next-intl/server";
import { type CallLine, callOrder } from "@/app/patient/check-in/call-order";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken, unbrokenTimes } from "@/components/check-in/unbroken";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import type { Phrase } from "@/lib/domain/hours/shut-phrase";
import type { Callback } from "@/lib/domain/triage/callback";
import type { Instruction } from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type CallButtonsProps = {
  readonly tier: InterruptingTier;
  readonly instructions: readonly Instruction[];
  readonly clinic: { readonly phone: string; readonly numbers: ClinicNumbers };
  readonly callback?: Pick<Callback, "words"> | null;
  /** Set while the clinic is shut: when it opens. */
  readonly opens?: Phrase | undefined;
};

const WORDS: Readonly<Record<CallLine, string>> = {
  maternity: "result.callMaternity",
  crisis_line: "result.callCrisis",
  emergency: "result.callEmergency",
  urgent_line: "result.callUrgentLine",
  clinic: "result.callClinic",
};

/** One button for each number of the page; the first stands out, and in an emergency every one but the clinic's. */
export async function CallButtons({ tier, instructions, clinic, callback, opens }: CallButtonsProps) {
  const t = await getTranslations("check-in");
  const { emergency, urgentLine, maternity, crisisLine } = clinic.numbers;
  const lines = { crisis_line: crisisLine, urgent_line: urgentLine, clinic: clinic.phone };
  const numbers: Readonly<Record<CallLine, string>> = { maternity, emergency, ...lines };
  // A promise may be over and the clinic shut as well: then nobody answers there either.
  const words = callback && opens ? "closed" : callback?.words;
  return (
    <div className="flex flex-col gap-3">
      {callOrder({ tier, instructions, words }).map((line, place) => (
        <TelLink
          key={line}
          number={numbers[line]}
          className={
            place === 0 || (tier === "emergency" && line !== "clinic")
              ? "instruction-call"
              : "instruction-quiet"
          }
        >
          {line === "clinic" && opens
            ? unbrokenTimes(
                t(`result.callClinicShut.${opens.key}`, { ...opens.values, number: unbroken(numbers[line]) }),
              )
            : t(WORDS[line], { number: unbroken(numbers[line]) })}
        </TelLink>
      ))}
    </div>
  );
}
