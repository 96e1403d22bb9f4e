import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import type { Instruction, Placeholder } from "@/lib/domain/triage/patient-instructions";

type CallButtonsProps = {
  readonly instructions: readonly Instruction[];
  readonly clinic: { readonly phone: string; readonly numbers: ClinicNumbers };
};

const CRISIS_LINE = 2;

/** One button for each number the texts name, in the order they matter, then the clinic's own. */
export async function CallButtons({ instructions, clinic }: CallButtonsProps) {
  const t = await getTranslations("check-in");
  const { emergency, urgentLine, maternity, crisisLine } = clinic.numbers;
  const lines: [Placeholder, string, string][] = [
    ["maternity", maternity, t("result.callMaternity", { number: maternity })],
    ["emergency", emergency, t("result.callEmergency", { number: emergency })],
    ["crisis_line", crisisLine, t("result.callCrisis", { number: crisisLine })],
    ["urgent_line", urgentLine, t("result.callUrgentLine", { number: urgentLine })],
  ];
  // A voice to talk to comes first where that is what the text asks for.
  if (instructions[0]?.code === "P-CRISIS") lines.unshift(...lines.splice(CRISIS_LINE, 1));
  // The red list names the emergency number on every page; it makes no button where nothing else does.
  const named = new Set(instructions.filter(({ code }) => code !== "P-NET").flatMap(({ needs }) => needs));
  if (named.has("callback")) named.add("urgent_line");
  return (
    <div className="flex flex-col gap-3">
      {lines
        .filter(([placeholder]) => named.has(placeholder))
        .map(([placeholder, number, words]) => (
          <TelLink key={placeholder} number={number} className="instruction-call">
            {words}
          </TelLink>
        ))}
      <TelLink number={clinic.phone} className="instruction-quiet">
        {t("result.callClinic", { number: clinic.phone })}
      </TelLink>
    </div>
  );
}
