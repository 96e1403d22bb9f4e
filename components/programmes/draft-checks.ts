import { doseFieldKey } from "@/components/programmes/dose-field-key";
import { PHASE_WORDS } from "@/components/programmes/phase-words";
import { doseOf, type Draft, type DraftItem } from "@/components/programmes/programme-draft";
import { TEMPO } from "@/lib/domain/exercises/dose";
import { SECONDS_A_MINUTE } from "@/lib/domain/exercises/timed-in-minutes";
import { checkItems, type ItemProblem } from "@/lib/domain/programmes/check-items";
import { checkPlan } from "@/lib/domain/programmes/check-plan";
import type { PlanFinding } from "@/lib/domain/programmes/plan-finding";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
/** One remark. `finding` is there when it may be kept with a reason; without it, it must be mended. */
export type Remark = {
  readonly text: string;
  readonly weight: "must" | "advice";
  readonly finding: string | null;
};
export type DraftChecks = {
  /** By item index. */
  readonly items: ReadonlyMap<number, readonly Remark[]>;
  /** About the whole plan. */
  readonly general: readonly Remark[];
  /** Findings that stay, with a reason each. */
  readonly kept: readonly string[];
  /** How many remarks still stand in the way of saving. */
  readonly open: number;
  /** Index of the item the first of them is about; null for the whole plan, or when there is none. */
  readonly firstOpen: number | null;
};

/** The clinic's own name for an item, or the catalogue's. */
type NameOf = (item: Pick<DraftItem, "exerciseId" | "own">) => string;
type Placed = Remark & { readonly index: number | null };
const mend = (index: number, text: string): Placed => ({ index, text, weight: "must", finding: null });

function incomplete(items: readonly DraftItem[], nameOf: NameOf): Placed[] {
  return items.flatMap((item, index) => {
    const name = nameOf(item);
    return [
      ...(doseOf(item) ? [] : [mend(index, `${name}: fill in the empty numbers.`)]),
      ...(item.side === "" ? [mend(index, `${name}: choose the side it is for.`)] : []),
      ...(item.tempo === "" || TEMPO.test(item.tempo)
        ? []
        : [mend(index, `${name}: write the tempo like 3-1-1: down, hold, up.`)]),
    ];
  });
}

function complete(items: readonly DraftItem[]): ProgrammeItem[] {
  return items.flatMap((item) => {
    const dose = doseOf(item);
    return dose && item.side !== "" ? [{ exerciseId: item.exerciseId, dose, side: item.side }] : [];
  });
}

const inMinutes = (bounds: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(bounds).map(([name, seconds]) => [name, Math.max(1, seconds / SECONDS_A_MINUTE)]),
  );

function itemText(
  problem: ItemProblem,
  items: readonly DraftItem[],
  nameAt: (index: number) => string,
  say: Say,
): string {
  const name = nameAt(problem.index);
  if (problem.kind === "twice" && nameAt(problem.first) !== name)
    return say("items.same", { name, other: nameAt(problem.first) });
  if (problem.kind !== "dose") return say(`items.${problem.kind}`, { name });
  const { kind, field, ...bounds } = problem.problem;
  const item = items[problem.index];
  const key = item ? doseFieldKey(item, field) : field;
  const typed = key === "minutes" ? inMinutes(bounds) : bounds;
  return say(`items.dose.${kind}`, { name, field: say(`fields.${key}`), ...typed });
}

const PHASES_IN_A_SENTENCE = {
  acute: PHASE_WORDS.A.toLowerCase(),
  subacute: PHASE_WORDS.S.toLowerCase(),
  persistent: PHASE_WORDS.C.toLowerCase(),
  return: PHASE_WORDS.R.toLowerCase(),
};

/** A finding of the rules in words. */
export function findingText(
  { messageKey, values }: Pick<PlanFinding, "messageKey" | "values">,
  name: string,
  say: Say,
): string {
  return say(messageKey, { ...PHASES_IN_A_SENTENCE, items: 1, ...values, name });
}

/** Everything the rules say about the draft as it stands, in words. The server applies the same rules. */
export function checkDraft(draft: Draft, patient: PlanPatient, nameOf: NameOf, say: Say): DraftChecks {
  const nameAt = (index: number | null) =>
    nameOf(draft.items[index ?? 0] ?? { exerciseId: "DW01", own: null });
  const items = complete(draft.items);
  const isWhole = items.length === draft.items.length;
  const findings = isWhole && draft.phase !== "" ? checkPlan(items, draft.phase, patient) : [];
  const remarks: Placed[] = [
    ...incomplete(draft.items, nameOf),
    ...(isWhole ? checkItems(items) : []).map((one) =>
      mend(one.index, itemText(one, draft.items, nameAt, say)),
    ),
    ...inGroups(findings).map((equal) => {
      const [{ index, weight, key, ...found }] = equal;
      const names = IN_A_ROW.format(equal.map((one) => nameAt(one.index)));
      const values = equal.length === 1 ? found.values : { ...found.values, items: equal.length };
      return {
        index: equal.length === 1 ? index : null,
        weight,
        finding: weight === "must" ? key : null,
        text: findingText({ ...found, values }, names, say),
      };
    }),
  ];
  const hasReason = (key: string) => (draft.overrides[key] ?? "").trim().length >= SHORTEST_REASON;
  const kept = remarks.flatMap(({ finding }) => (finding !== null && hasReason(finding) ? [finding] : []));
  const open = remarks.filter(
    ({ weight, finding }) => weight === "must" && (finding === null || !kept.includes(finding)),
  );
  return {
    items: byIndex(remarks),
    general: remarks.filter(({ index }) => index === null),
    kept,
    open: open.length,
    firstOpen: open[0]?.index ?? null,
  };
}

const SHORTEST_REASON = 3;
const IN_A_ROW = new Intl.ListFormat("en-GB");
type Equal = readonly [PlanFinding, ...PlanFinding[]];

/** Advice that says the same of several items is one group; what must be mended, or passed with a reason, stays with its item. */
function inGroups(findings: readonly PlanFinding[]): readonly Equal[] {
  const groups = new Map<string, Equal>();
  for (const one of findings) {
    const { weight, index, key, messageKey, values } = one;
    const same = weight === "must" ? `${key} ${index}` : `${messageKey} ${JSON.stringify(values)}`;
    const group = groups.get(same);
    groups.set(same, group ? [...group, one] : [one]);
  }
  return [...groups.values()];
}

function byIndex(remarks: readonly Placed[]): ReadonlyMap<number, readonly Remark[]> {
  const map = new Map<number, Remark[]>();
  for (const { index, ...remark } of remarks)
    if (index !== null) map.set(index, [...(map.get(index) ?? []), remark]);
  return map;
}
