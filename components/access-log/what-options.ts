import { actionWords, LOGGED_ACTIONS } from "@/components/access-log/action-words";
import { RECORD_PARTS, recordPart, type RecordPart } from "@/lib/domain/access-log/record-part";
import type { SelectOption } from "@/components/ui/select-field";

export const PART_WORDS: Readonly<Record<RecordPart, string>> = {
  details: "Patient page",
  chart: "Chart",
  notes: "Visit notes",
  plan: "Programme",
  alerts: "Alerts",
  visits: "Visits",
  answers: "Intake",
  messages: "Messages",
  lists: "A list",
  copies: "A copy of the record",
  other: "Another page",
};

const byWords = (one: SelectOption, other: SelectOption) => one.label.localeCompare(other.label, "en");

/** What the log can be searched for: each part of a record, and under it each thing that is done with one. */
export const WHAT_OPTIONS: readonly SelectOption[] = [
  { value: "", label: "Anything" },
  ...RECORD_PARTS.flatMap((part) => [
    { value: part, label: `${PART_WORDS[part]}: anything` },
    ...LOGGED_ACTIONS.filter((action) => recordPart(action) === part)
      .map((action) => ({ value: action, label: `${PART_WORDS[part]}: ${actionWords(action)}` }))
      .toSorted(byWords),
  ]),
];
