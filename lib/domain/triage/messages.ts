import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { type Firing, MESSAGE_CODES, type MessageCode } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import type { Tier } from "@/lib/domain/triage/tiers";

/** The tiers each text is written for; a rule that fires at another tier gets that tier's fallback. */
const WRITTEN_FOR: Readonly<Record<MessageCode, readonly Tier[]>> = {
  "P-999": ["emergency"],
  "P-CES": ["emergency"],
  "P-HOSP": ["emergency"],
  "P-PREG": ["emergency", "urgent"],
  "P-CRISIS": ["emergency"],
  "P-URG-CES": ["urgent"],
  "P-URG-LEG": ["urgent"],
  "P-URG-BONE": ["urgent"],
  "P-URG-CLOT": ["urgent"],
  "P-URG-NECK": ["urgent"],
  "P-URG": ["urgent"],
  "P-STOP": ["routine", "soon"],
  "P-SOON": ["soon"],
  "P-MOOD": ["routine"],
  "P-NOTE": ["routine"],
  "P-DOMS": ["none"],
  "P-NET": [],
};

type Kin = "caudaEquina" | "hospital" | "other";

const FALLBACKS: Readonly<Record<Tier, Readonly<Record<Kin, MessageCode>>>> = {
  emergency: { caudaEquina: "P-CES", hospital: "P-HOSP", other: "P-999" },
  urgent: { caudaEquina: "P-URG-CES", hospital: "P-URG", other: "P-URG" },
  soon: { caudaEquina: "P-SOON", hospital: "P-SOON", other: "P-SOON" },
  routine: { caudaEquina: "P-NOTE", hospital: "P-NOTE", other: "P-NOTE" },
  none: { caudaEquina: "P-NET", hospital: "P-NET", other: "P-NET" },
};

const CAUDA_EQUINA: readonly RuleId[] = ["CB-01", "CB-02", "TR-07"];
const HOSPITAL: readonly RuleId[] = ["CB-05", "CB-06", "CB-07", "CB-09", "CB-13", "CB-14", "CB-17"];

const OWN_TEXT: ReadonlyMap<RuleId, MessageCode> = new Map(
  QUESTION_RULES.map((rule) => [rule.id, rule.message]),
);

function kinOf(id: RuleId): Kin {
  if (id.startsWith("RF-A") || CAUDA_EQUINA.includes(id)) return "caudaEquina";
  return HOSPITAL.includes(id) ? "hospital" : "other";
}

/** The text a rule gives when it fires at this tier. */
export function codeFor({ id, tier }: Firing): MessageCode {
  const own = OWN_TEXT.get(id);
  return own !== undefined && WRITTEN_FOR[own].includes(tier) ? own : FALLBACKS[tier][kinOf(id)];
}

/** Each code once, in the order patients see them, closing with the red list. */
export function inMessageOrder(codes: readonly MessageCode[]): MessageCode[] {
  // P-CES says all that P-HOSP says, and why.
  const left = codes.includes("P-CES") ? "P-HOSP" : null;
  return MESSAGE_CODES.filter((code) => code === "P-NET" || (codes.includes(code) && code !== left));
}

/** The texts for the rules that fired at the winning tier. */
export function messagesFor(fired: readonly Firing[], winning: Tier): MessageCode[] {
  return inMessageOrder(fired.filter(({ tier }) => tier === winning).map(codeFor));
}
