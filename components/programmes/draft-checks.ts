import { doseOf, type Draft, type DraftItem } from "@/components/programmes/programme-draft";
import { isStretchHeavy, plannedBalance } from "@/lib/domain/dosing/balance";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { advise, checkItems, type ItemProblem } from "@/lib/domain/programmes/check-items";
import { checkOrder } from "@/lib/domain/programmes/check-order";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
export type DraftChecks = {
  /** By item index: what must be mended before it can be assigned, and what is only advice. */
  readonly problems: ReadonlyMap<number, readonly string[]>;
  readonly advice: ReadonlyMap<number, readonly string[]>;
  /** About the whole plan. */
  readonly general: readonly string[];
};

type Found = { readonly index: number; readonly text: string; readonly must: boolean };

function incomplete(items: readonly DraftItem[], nameOf: (id: ExerciseId) => string): Found[] {
  return items.flatMap((item, index) => {
    const name = nameOf(item.exerciseId);
    const found: Found[] = [];
    if (!doseOf(item)) found.push({ index, must: true, text: `${name}: fill in the empty numbers.` });
    if (item.side === "") found.push({ index, must: true, text: `${name}: choose the side it is for.` });
    return found;
  });
}

function complete(items: readonly DraftItem[]): ProgrammeItem[] {
  return items.flatMap((item) => {
    const dose = doseOf(item);
    return dose && item.side !== "" ? [{ exerciseId: item.exerciseId, dose, side: item.side }] : [];
  });
}

function itemText(problem: ItemProblem, name: string, say: Say): string {
  if (problem.kind !== "dose") return say(`items.${problem.kind}`, { name });
  const { kind, field, ...bounds } = problem.problem;
  return say(`items.dose.${kind}`, { name, field: say(`fields.${field}`), ...bounds });
}

function byIndex(found: readonly Found[], must: boolean): Map<number, string[]> {
  const map = new Map<number, string[]>();
  for (const one of found)
    if (one.must === must) map.set(one.index, [...(map.get(one.index) ?? []), one.text]);
  return map;
}

/** Everything the rules say about the draft as it stands, in words. The server applies the same rules. */
export function checkDraft(
  draft: Draft,
  phase: Phase | "",
  nameOf: (id: ExerciseId) => string,
  say: Say,
): DraftChecks {
  const items = complete(draft.items);
  const whole = items.length === draft.items.length;
  const nameAt = (index: number) => nameOf(draft.items[index]?.exerciseId ?? "DW01");
  const found: Found[] = incomplete(draft.items, nameOf);
  for (const one of checkOrder(draft.items)) {
    found.push({
      index: one.index,
      must: one.weight === "must",
      text: say(one.messageKey, { name: nameAt(one.index) }),
    });
  }
  if (whole) {
    for (const one of checkItems(items))
      found.push({ index: one.index, must: true, text: itemText(one, nameAt(one.index), say) });
  }
  const general: string[] = [];
  for (const one of phase === ""
    ? advise(draft.items, "C").filter(({ kind }) => kind === "many-items")
    : advise(draft.items, phase)) {
    if (one.kind === "many-items")
      general.push(say("advice.many-items", { count: one.count, most: one.most }));
    else found.push({ index: one.index, must: false, text: outsidePhase(nameAt(one.index), phase, say) });
  }
  const balance = plannedBalance(items);
  if (whole && isStretchHeavy(balance)) general.push(say("advice.stretch-heavy", balance));
  return { problems: byIndex(found, true), advice: byIndex(found, false), general };
}

function outsidePhase(name: string, phase: Phase | "", say: Say): string {
  const names = {
    acute: say("phases.A"),
    settling: say("phases.S"),
    chronic: say("phases.C"),
    return: say("phases.R"),
  };
  return say("advice.outside-phase", { name, phase, ...names });
}
