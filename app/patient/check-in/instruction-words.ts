import { getTranslations } from "next-intl/server";
import type { Callback } from "@/lib/domain/triage/callback";
import type { Instruction } from "@/lib/domain/triage/patient-instructions";
import { clockTime, dayAndTime, localDate } from "@/lib/domain/visits/clinic-time";

export type InstructionFacts = {
  readonly clinic: {
    readonly phone: string;
    readonly timeZone: string;
    readonly numbers: {
      readonly emergency: string;
      readonly urgentLine: string;
      readonly maternity: string;
      readonly crisisLine: string;
    };
  };
  readonly callback: Callback | null;
  readonly answeredAt: Date;
};

/** The promised time on the clinic's clock, with its day when that is another one. */
export function promisedTime({ callback, clinic, answeredAt }: InstructionFacts): string {
  if (!callback) return "";
  const { timeZone } = clinic;
  const sameDay = localDate(callback.by, timeZone) === localDate(answeredAt, timeZone);
  return sameDay ? clockTime(callback.by, timeZone) : dayAndTime(callback.by, timeZone);
}

/** The exact text of an instruction with this clinic's numbers and times in it. Shown after the server has committed. */
export async function instructionText({ code }: Instruction, facts: InstructionFacts): Promise<string> {
  const t = await getTranslations("triage");
  const { numbers, phone } = facts.clinic;
  const time = promisedTime(facts);
  return t(`messages.${code}`, {
    emergency: numbers.emergency,
    urgent_line: numbers.urgentLine,
    maternity: numbers.maternity,
    crisis_line: numbers.crisisLine,
    clinic_phone: phone,
    told: t("told.yes"),
    callback: t(`callback.${facts.callback?.words ?? "closed"}`, { time, urgent_line: numbers.urgentLine }),
    time,
  });
}
