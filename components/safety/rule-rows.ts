import { TIER_WORDS } from "@/components/patients/tier-words";
import { codeFor } from "@/lib/domain/triage/messages";
import { clinicLineKey } from "@/lib/domain/triage/clinic-line";
import { COMBINATIONS } from "@/lib/domain/triage/combinations";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { pausesFor } from "@/lib/domain/triage/pauses";
import type { MessageCode } from "@/lib/domain/triage/rule";
import { RULE_IDS, type RuleId } from "@/lib/domain/triage/rule-ids";
import { tiersOf } from "@/lib/domain/triage/rule-tiers";
import type { SafetySettings } from "@/lib/domain/triage/safety-settings";
import { higher, type Tier } from "@/lib/domain/triage/tiers";
import { TREND_RULES } from "@/lib/domain/triage/trends";
import safety from "@/messages/en/safety.json" with { type: "json" };
import triage from "@/messages/en/triage.json" with { type: "json" };

export type RuleGroup = keyof typeof safety.groups;
export const RULE_GROUPS = Object.entries(safety.groups) as [RuleGroup, string][];

/** One rule as the safety lead reads it. */
export type RuleRow = Readonly<{
  id: RuleId;
  group: RuleGroup;
  /** The patient's question, or what a combination or trend looks for. */
  asks: string;
  pointsTo: string | null;
  /** For whom at which tier, in the specification's words and letters; null where the tier says it all. */
  fires: string | null;
  clinicLine: string;
  /** What it can fire at here, highest first. */
  tiers: readonly Tier[];
  /** The clinic's own least tier. */
  raisedTo: Tier | null;
  texts: readonly MessageCode[];
  holds: string;
  source: string;
}>;

const SOURCES: ReadonlyMap<RuleId, string> = new Map(
  [...QUESTION_RULES, ...COMBINATIONS, ...TREND_RULES].map(({ id, source }) => [id, source]),
);

type Words = Readonly<
  Record<string, { question?: string; pointsTo?: string; rule?: string; fires?: string }>
>;
const TABLE: Words = { ...safety.rules, ...safety.combinations, ...safety.trends };
const QUESTIONS: Words = triage.rules;

const isLetter = (text: string | undefined) => text !== undefined && /^[EUSRN]$/.test(text);

function groupOf(id: RuleId): RuleGroup {
  return (id.startsWith("RF-") ? id.charAt("RF-".length) : id.slice(0, 2)) as RuleGroup;
}

function lineOf(id: RuleId): string {
  const found = clinicLineKey(id)
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], triage);
  return typeof found === "string" ? found : "";
}

/** An adult: under 16 a plan waits for a clinician anyway. */
const ADULT = 40;

/** What each tier holds back in the plan, said once where all hold the same. */
function holdsOf(id: RuleId, tiers: readonly Tier[]): string {
  const held = tiers.map((tier) => {
    const classes = pausesFor([{ id, tier }], tier, ADULT);
    return { tier, words: classes.length === 0 ? "nothing" : classes.join(" and ") };
  });
  const [first] = held;
  if (held.every(({ words }) => words === first?.words)) return first?.words ?? "nothing";
  return held.map(({ tier, words }) => `${words} at ${TIER_WORDS[tier]}`).join(", ");
}

function rowOf(id: RuleId, raisedTo: Tier | null): RuleRow {
  const words = TABLE[id] ?? {};
  const specified = tiersOf(id);
  const tiers = raisedTo === null ? specified : specified.map((tier) => higher(tier, raisedTo));
  return {
    ...{ id, group: groupOf(id), raisedTo, tiers: [...new Set(tiers)] },
    asks: QUESTIONS[id]?.question ?? words.rule ?? "",
    pointsTo: words.pointsTo ?? null,
    fires: isLetter(words.fires) ? null : (words.fires ?? null),
    clinicLine: lineOf(id),
    texts: [...new Set(tiers.map((tier) => codeFor({ id, tier })))],
    ...{ holds: holdsOf(id, tiers), source: SOURCES.get(id) ?? "" },
  };
}

/** Every rule in the order of the tables, with what this clinic has raised. */
export function ruleRows({ raises }: Pick<SafetySettings, "raises">): RuleRow[] {
  return RULE_IDS.map((id) => rowOf(id, raises[id] ?? null));
}

export type RuleFilter = Readonly<{ words: string; tier: string; group: string }>;

/** Rules that say all of these words somewhere, can fire at this tier, and stand in this group; empty asks nothing. */
export function filterRules(rows: readonly RuleRow[], { words, tier, group }: RuleFilter): RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = Object.values(row).flat().join(" ").toLowerCase();
    const inTier = tier === "" || row.tiers.some((one) => one === tier);
    return inTier && (group === "" || row.group === group) && wanted.every((word) => text.includes(word));
  });
}
