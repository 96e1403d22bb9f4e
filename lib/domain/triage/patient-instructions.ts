import type { Callback } from "@/lib/domain/triage/callback";
import type { MessageCode } from "@/lib/domain/triage/rule";
import { interrupts } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";

/** Settings and moments that a text is filled with; told and callback are texts of their own. */
export type Placeholder =
  | "emergency"
  | "urgent_line"
  | "maternity"
  | "crisis_line"
  | "clinic_phone"
  | "told"
  | "callback"
  | "time";

/** P-DESK: the kiosk sends the patient to the desk. P-QUIET: nothing fired. Neither comes from a rule. */
export type PatientTextCode = MessageCode | "P-DESK" | "P-QUIET";

export type Instruction = Readonly<{ code: PatientTextCode; needs: readonly Placeholder[] }>;

const NEEDS: Readonly<Record<PatientTextCode, readonly Placeholder[]>> = {
  "P-999": ["emergency", "told"],
  "P-CES": ["emergency", "told"],
  "P-HOSP": ["emergency", "told"],
  "P-PREG": ["maternity", "emergency"],
  "P-CRISIS": ["emergency", "crisis_line", "told", "callback"],
  "P-URG": ["told", "callback", "time", "urgent_line"],
  "P-URG-CES": ["told", "callback"],
  "P-URG-LEG": ["callback", "time"],
  "P-URG-BONE": ["callback"],
  "P-URG-CLOT": ["emergency"],
  "P-URG-NECK": ["callback", "emergency"],
  "P-STOP": [],
  "P-SOON": [],
  "P-MOOD": ["crisis_line", "emergency"],
  "P-NOTE": [],
  "P-DOMS": [],
  "P-NET": ["emergency"],
  "P-DESK": [],
  "P-QUIET": [],
};

/** Texts that count on a call by a time. Where nobody will ring, the same text stands without that. */
export type UnrungCode = "P-URG" | "P-URG-LEG";
const countsOnACall = (code: PatientTextCode): code is UnrungCode => code === "P-URG" || code === "P-URG-LEG";

/** A weak leg that nobody rang about in time goes to a hospital, as its text says, and not to a telephone. */
export const goesToHospital = (code: PatientTextCode, promised: Callback["words"] | undefined): boolean =>
  code === "P-URG-LEG" && promised === "overdue";

/** Texts that send the patient to a hospital, and not to a voice on the phone. */
const TO_HOSPITAL: readonly PatientTextCode[] = ["P-999", "P-CES", "P-HOSP"];

/** Whether there is somewhere to go to: any of what is told sends to a hospital. */
export const sendsToHospital = (
  told: readonly Pick<Instruction, "code">[],
  promised: Callback["words"] | undefined,
): boolean => told.some(({ code }) => TO_HOSPITAL.includes(code) || goesToHospital(code, promised));

/** Which words of messages/<language>/triage.json tell this, by what the clinic's clock promises now. */
export function patientTextKey(code: PatientTextCode, promised: Callback["words"]) {
  if (!countsOnACall(code) || promised === "open" || goesToHospital(code, promised))
    return `messages.${code}` as const;
  return `unrung.${code}` as const;
}

const instruction = (code: PatientTextCode): Instruction => ({ code, needs: NEEDS[code] });

/** What the patient reads, in order. At the kiosk an emergency or urgent answer sends them to the desk first. */
export function patientInstructions(
  decision: Pick<Decision, "tier" | "messages">,
  { atKiosk = false }: Readonly<{ atKiosk?: boolean }> = {},
): Instruction[] {
  const fromRules = decision.messages.map(instruction);
  if (interrupts(decision.tier)) return atKiosk ? [instruction("P-DESK"), ...fromRules] : fromRules;
  return decision.tier === "none" ? [instruction("P-QUIET"), ...fromRules] : fromRules;
}
