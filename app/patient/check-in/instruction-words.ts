import { getTranslations } from "next-intl/server";
import { sentences } from "@/components/check-in/sentences";
import { unbroken } from "@/components/check-in/unbroken";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import type { Callback } from "@/lib/domain/triage/callback";
import {
  goesToHospital,
  type Instruction,
  type PatientTextCode,
  patientTextKey,
  type UnrungCode,
} from "@/lib/domain/triage/patient-instructions";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { clockTime, dayAndTime, localDate } from "@/lib/domain/visits/clinic-time";
import type { Language } from "@/lib/domain/people/language";
import { readingLanguage } from "@/lib/i18n/reading-language";

type ClinicLines = { readonly phone: string; readonly numbers: ClinicNumbers };
export type InstructionFacts = {
  readonly clinic: ClinicLines & { readonly timeZone: string };
  readonly callback: Callback | null;
  readonly answeredAt: Date;
};

/** The promised time on the clinic's clock, with its day when the answer or the reading is of another one. */
export function promisedTime(
  { callback, clinic, answeredAt }: InstructionFacts,
  language: Language,
  now = new Date(),
): string {
  if (!callback) return "";
  const { timeZone } = clinic;
  const days = [callback.by, answeredAt, now].map((moment) => localDate(moment, timeZone));
  return new Set(days).size === 1
    ? clockTime(callback.by, timeZone, language)
    : dayAndTime(callback.by, timeZone, language);
}

type Moment = { readonly told: string; readonly callback: string; readonly time: string };

async function textOf(
  key: `messages.${PatientTextCode}` | `unrung.${UnrungCode}`,
  { phone, numbers }: ClinicLines,
  moment: Moment,
): Promise<string> {
  const t = await getTranslations("triage");
  return t(key, {
    emergency: unbroken(numbers.emergency),
    urgent_line: unbroken(numbers.urgentLine),
    maternity: unbroken(numbers.maternity),
    crisis_line: unbroken(numbers.crisisLine),
    clinic_phone: unbroken(phone),
    ...moment,
  });
}

/** The exact text of an instruction with this clinic's numbers and times in it. Shown after the server has committed. */
export async function instructionText({ code }: Instruction, facts: InstructionFacts): Promise<string> {
  const t = await getTranslations("triage");
  const time = promisedTime(facts, await readingLanguage());
  const urgentLine = unbroken(facts.clinic.numbers.urgentLine);
  const words = facts.callback?.words ?? "closed";
  const rings = t(`callback.${words}`, { time, urgent_line: urgentLine });
  const text = await textOf(patientTextKey(code, words), facts.clinic, {
    told: t("told.yes"),
    callback: goesToHospital(code, words) ? "" : rings,
    time,
  });
  return text.replaceAll(/ {2,}/g, " ");
}

/**
 * The text as a phone keeps it for an answer it cannot send: nobody has been told, so nobody will ring. That nobody knows
 * yet stands once, under the texts.
 */
export async function offlineText({ code }: Instruction, clinic: ClinicLines): Promise<string> {
  const t = await getTranslations("help");
  const callback = t("offline.callback", { urgent_line: unbroken(clinic.numbers.urgentLine) });
  const text = await textOf(patientTextKey(code, "closed"), clinic, { told: "", callback, time: "" });
  return text.replaceAll(/ {2,}/g, " ").trim();
}

const EMERGENCY_TITLES: Readonly<Partial<Record<PatientTextCode, string>>> = {
  "P-999": "result.emergencyCall",
  "P-PREG": "result.emergencyMaternity",
  "P-CRISIS": "result.emergencyCrisis",
};

/** The one thing to do, in a few words: the heading over an emergency or urgent text. */
export async function headline(
  { code }: Instruction,
  tier: InterruptingTier,
  { numbers }: ClinicLines,
  language?: Language,
): Promise<string> {
  const locale = language ?? (await readingLanguage());
  const t = await getTranslations({ locale, namespace: "check-in" });
  if (tier === "urgent") return t(code === "P-PREG" ? "result.urgentMaternity" : "result.urgentTitle");
  return t(EMERGENCY_TITLES[code] ?? "result.emergencyHospital", { emergency: unbroken(numbers.emergency) });
}

/** The texts of a page, sentence by sentence under its heading; what stands there already is not said again. */
export function sentencesUnder(title: string, texts: readonly string[]): string[][] {
  const said = new Set([title, `${title}.`]);
  const blocks = texts.map((text) =>
    sentences(text).filter((sentence) => !said.has(sentence) && said.add(sentence)),
  );
  return blocks.filter((block) => block.length > 0);
}
