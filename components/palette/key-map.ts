/** The keyboard map, as it is shown. Single keys are off until somebody turns them on, but for the one that shows this. */
export type KeyLine = { readonly keys: string; readonly does: string; readonly single?: true };

export const KEY_MAP: readonly KeyLine[] = [
  { keys: "Tab / Shift+Tab", does: "Next or previous control; of a list, only the row you are in" },
  { keys: "Ctrl+K (⌘K)", does: "Find a patient, a page or an action" },
  { keys: "Enter / Esc", does: "Open / close, back to where you were" },
  { keys: "↑ ↓ Home End", does: "Move through the rows of a list: Alerts, Today, Follow-up, Patients" },
  { keys: "Ctrl+Enter (⌘Enter)", does: "The main button of the form you are in; in a note, sign" },
  { keys: "Ctrl+S (⌘S)", does: "In a note: save the draft now" },
  { keys: "F8 / Shift+F8", does: "In a note: next or previous section" },
  { keys: "F6 / Shift+F6", does: "Next or previous part of the page" },
  { keys: "?", does: "This map" },
  { keys: "/", does: "Find", single: true },
  { keys: "j / k", does: "Down or up in a list you are in", single: true },
  { keys: "g then t, q or i", does: "Today, Alerts or Messages", single: true },
  { keys: "c", does: "A new note: this patient’s visits, or the unsigned notes", single: true },
];

/** Which single keys are heard on this browser. */
export const SINGLE_KEYS = ["map", "all", "none"] as const;
export type SingleKeys = (typeof SINGLE_KEYS)[number];

export const SINGLE_KEY_WORDS: Readonly<Record<SingleKeys, string>> = {
  map: "Only ?",
  all: "All of them",
  none: "None",
};

const KEPT = "plumbline-single-keys";

export function singleKeys(): SingleKeys {
  const kept = localStorage.getItem(KEPT);
  return SINGLE_KEYS.find((one) => one === kept) ?? "map";
}

export function keepSingleKeys(chosen: SingleKeys): void {
  localStorage.setItem(KEPT, chosen);
}
