import {
  DOSE_FIELDS,
  doseFields,
  doseFromFields,
  type Dose,
  type DoseField,
  type DoseFields,
} from "@/lib/domain/exercises/dose";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Side } from "@/lib/domain/exercises/side";
import { orderItems } from "@/lib/domain/programmes/session-order";

/** One line of the builder. `dose` holds what stands in the number boxes, which may be empty while someone types. */
export type DraftItem = {
  readonly key: string;
  readonly exerciseId: ExerciseId;
  readonly dose: DoseFields;
  readonly repeatFor: NonNullable<Dose["repeat"]>["for"] | undefined;
  readonly side: Side | "";
  readonly note: string;
};
export type Draft = {
  readonly title: string;
  readonly startsOn: string;
  readonly noteToPatient: string;
  readonly templateId: string | null;
  readonly items: readonly DraftItem[];
};
export type StartItem = {
  readonly exerciseId: ExerciseId;
  readonly dose: Dose;
  readonly side: Side | null;
  readonly note: string;
};

export type DraftChange =
  | { readonly type: "set"; readonly field: "title" | "startsOn" | "noteToPatient"; readonly value: string }
  | {
      readonly type: "template";
      readonly id: string;
      readonly title: string;
      readonly items: readonly StartItem[];
    }
  | { readonly type: "add"; readonly exerciseId: ExerciseId; readonly key: string }
  | { readonly type: "remove"; readonly key: string }
  | { readonly type: "move"; readonly key: string; readonly by: -1 | 1 }
  | { readonly type: "put-in-order" }
  | {
      readonly type: "dose";
      readonly key: string;
      readonly field: DoseField;
      readonly value: number | undefined;
    }
  | { readonly type: "side"; readonly key: string; readonly side: Side }
  | { readonly type: "note"; readonly key: string; readonly note: string };

export function draftItem(key: string, start: StartItem): DraftItem {
  return {
    key,
    exerciseId: start.exerciseId,
    dose: doseFields(start.dose),
    repeatFor: start.dose.repeat?.for,
    side: start.side ?? "",
    note: start.note,
  };
}

function itemFromCatalogue(key: string, exerciseId: ExerciseId): DraftItem {
  const { defaultDose, defaultSide } = exerciseById(exerciseId);
  return draftItem(key, { exerciseId, dose: defaultDose, side: defaultSide, note: "" });
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

const changed = (draft: Draft, key: string, change: (item: DraftItem) => DraftItem): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.key === key ? change(item) : item)),
});

/** The draft after one step; pure, so that each step can be undone and tested. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case "set":
      return { ...draft, [change.field]: change.value };
    case "template":
      return {
        ...draft,
        title: change.title,
        templateId: change.id,
        items: change.items.map((start, index) => draftItem(`${change.id}-${index}`, start)),
      };
    case "add":
      // A new exercise takes its place of the session's order at once.
      return {
        ...draft,
        items: orderItems([...draft.items, itemFromCatalogue(change.key, change.exerciseId)]),
      };
    case "remove":
      return { ...draft, items: draft.items.filter(({ key }) => key !== change.key) };
    case "move":
      return { ...draft, items: moved(draft.items, change.key, change.by) };
    case "put-in-order":
      return { ...draft, items: orderItems(draft.items) };
    case "dose":
      return changed(draft, change.key, (item) => withDose(item, change.field, change.value));
    case "side":
      return changed(draft, change.key, (item) => ({ ...item, side: change.side }));
    case "note":
      return changed(draft, change.key, (item) => ({ ...item, note: change.note }));
  }
}

/** The dose in the boxes, or undefined while it is not complete. */
export function doseOf(item: DraftItem): Dose | undefined {
  return doseFromFields(item.dose, item.repeatFor);
}

/** The number boxes an exercise shows: what its dose consists of, and how often. */
export function fieldsShown(item: DraftItem): readonly DoseField[] {
  const { work, repeat, sittingMinutes } = exerciseById(item.exerciseId).defaultDose;
  const parts: readonly string[] = Object.keys(work);
  return DOSE_FIELDS.filter(
    (field) =>
      field === "sets" ||
      field === "timesPerDay" ||
      field === "daysPerWeek" ||
      parts.includes(field) ||
      (field === "repeatCount" && repeat !== undefined) ||
      (field === "sittingMinutes" && sittingMinutes !== undefined) ||
      item.dose[field] !== undefined,
  );
}
