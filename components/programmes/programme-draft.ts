import {
  DOSE_FIELDS,
  doseFields,
  doseFromFields,
  type Dose,
  type DoseField,
  type DoseFields,
} from "@/lib/domain/exercises/dose";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { ListedExercise, OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { orderItems } from "@/lib/domain/programmes/session-order";

/** One line of the builder. `dose` holds what stands in the number boxes, which may be empty while someone types. */
export type DraftItem = {
  readonly key: string;
  readonly exerciseId: ExerciseId;
  /** The clinic's own words for it. */
  readonly own: OwnText | null;
  readonly dose: DoseFields;
  readonly tempo: string;
  readonly repeatFor: NonNullable<Dose["repeat"]>["for"] | undefined;
  readonly side: Side | "";
  readonly note: string;
};
export type Draft = {
  readonly title: string;
  readonly startsOn: string;
  readonly noteToPatient: string;
  readonly templateId: string | null;
  readonly phase: Phase | "";
  /** Why it changes, for colleagues. */
  readonly reason: string;
  /** The patient is asked by mail to open the portal. */
  readonly notify: boolean;
  readonly items: readonly DraftItem[];
  /** What stands against the plan and is kept, by the key of the finding, with the reason. */
  readonly overrides: Readonly<Record<string, string>>;
};
export type StartItem = {
  readonly exerciseId: ExerciseId;
  readonly own: OwnText | null;
  readonly dose: Dose;
  readonly side: Side | null;
  readonly note: string;
};

export type DraftChange =
  | {
      readonly type: "set";
      readonly field: "title" | "startsOn" | "noteToPatient" | "reason";
      readonly value: string;
    }
  | { readonly type: "take-up"; readonly draft: Draft }
  | { readonly type: "notify"; readonly notify: boolean }
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "keep"; readonly finding: string; readonly reason: string }
  | {
      readonly type: "template";
      readonly id: string | null;
      readonly title: string;
      readonly phase: Phase;
      readonly items: readonly StartItem[];
    }
  | { readonly type: "add"; readonly exercise: ListedExercise; readonly key: string }
  | { readonly type: "remove"; readonly key: string }
  /** At the place it had. */
  | { readonly type: "put-back"; readonly item: DraftItem; readonly index: number }
  | { readonly type: "move"; readonly key: string; readonly by: -1 | 1 }
  | { readonly type: "put-in-order" }
  | {
      readonly type: "dose";
      readonly key: string;
      readonly field: DoseField;
      readonly value: number | undefined;
    }
  | { readonly type: "side"; readonly key: string; readonly side: Side }
  | { readonly type: "tempo"; readonly key: string; readonly tempo: string }
  | { readonly type: "note"; readonly key: string; readonly note: string };

export function draftItem(key: string, start: StartItem): DraftItem {
  return {
    key,
    exerciseId: start.exerciseId,
    own: start.own,
    dose: doseFields(start.dose),
    tempo: start.dose.tempo ?? "",
    repeatFor: start.dose.repeat?.for,
    side: start.side ?? "",
    note: start.note,
  };
}

function itemFromList(key: string, { id, own, defaultDose, defaultSide }: ListedExercise): DraftItem {
  return draftItem(key, { exerciseId: id, own, dose: defaultDose, side: defaultSide, note: "" });
}

function moved(items: readonly DraftItem[], key: string, by: -1 | 1): readonly DraftItem[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  const other = items[from + by];
  if (!item || !other) return items;
  return items.map((one, index) => (index === from ? other : index === from + by ? item : one));
}

function withDose(item: DraftItem, field: DoseField, value: number | undefined): DraftItem {
  const rest = Object.fromEntries(Object.entries(item.dose).filter(([name]) => name !== field));
  return { ...item, dose: value === undefined ? rest : { ...rest, [field]: value } };
}

/** The draft after one step; pure, so that each step can be undone and tested. */
export const changeDraft = (draft: Draft, change: DraftChange): Draft =>
  change.type === "take-up" ? change.draft : stepped(draft, change);

function stepped(draft: Draft, change: Exclude<DraftChange, { readonly type: "take-up" }>): Draft {
  switch (change.type) {
    case "set":
      return { ...draft, [change.field]: change.value };
    case "notify":
      return { ...draft, notify: change.notify };
    case "phase":
      return { ...draft, phase: change.phase };
    case "keep":
      return { ...draft, overrides: { ...draft.overrides, [change.finding]: change.reason } };
    case "template":
      return {
        ...draft,
        title: change.title,
        templateId: change.id,
        phase: change.phase,
        overrides: {},
        items: change.items.map((start, index) => draftItem(`${change.id ?? "copied"}-${index}`, start)),
      };
    default:
      return { ...draft, items: itemsAfter(draft.items, change) };
  }
}

type ListChange = Exclude<
  DraftChange,
  { readonly type: "take-up" | "set" | "notify" | "phase" | "keep" | "template" }
>;

function itemsAfter(items: readonly DraftItem[], change: ListChange): readonly DraftItem[] {
  switch (change.type) {
    case "add":
      // A new exercise takes its place of the session's order at once.
      return orderItems([...items, itemFromList(change.key, change.exercise)]);
    case "remove":
      return items.filter(({ key }) => key !== change.key);
    case "put-back":
      return items.toSpliced(change.index, 0, change.item);
    case "move":
      return moved(items, change.key, change.by);
    case "put-in-order":
      return orderItems(items);
    default:
      return items.map((item) => (item.key === change.key ? changeItem(item, change) : item));
  }
}

type ItemChange = Extract<DraftChange, { readonly type: "dose" | "side" | "tempo" | "note" }>;

function changeItem(item: DraftItem, change: ItemChange): DraftItem {
  switch (change.type) {
    case "dose":
      return withDose(item, change.field, change.value);
    case "side":
      return { ...item, side: change.side };
    case "tempo":
      return { ...item, tempo: change.tempo };
    case "note":
      return { ...item, note: change.note };
  }
}

/** The dose in the boxes, or undefined while it is not complete. */
export function doseOf(item: DraftItem): Dose | undefined {
  return doseFromFields(item.dose, item.repeatFor, item.tempo);
}

/** Kit whose weight can be written down. */
const WEIGHED: readonly string[] = ["weight", "bag", "bar"];

/** The number boxes an exercise shows: what its dose consists of, and how often. */
export function fieldsShown(item: Pick<DraftItem, "exerciseId" | "dose">): readonly DoseField[] {
  const { kit, defaultDose } = exerciseById(item.exerciseId);
  const { work, repeat, sittingMinutes } = defaultDose;
  const shown = new Set<string>(["sets", "timesPerDay", "daysPerWeek", ...Object.keys(work)]);
  if (kit.some((one) => WEIGHED.includes(one))) shown.add("loadKg");
  if (repeat) shown.add("repeatCount");
  if (sittingMinutes !== undefined) shown.add("sittingMinutes");
  return DOSE_FIELDS.filter((field) => shown.has(field) || item.dose[field] !== undefined);
}

/** A tempo is asked of strength work that counts repetitions. */
export function showsTempo({ exerciseId, tempo }: Pick<DraftItem, "exerciseId" | "tempo">): boolean {
  const { category, defaultDose } = exerciseById(exerciseId);
  return tempo !== "" || (category === "strength" && defaultDose.work.kind === "reps");
}
