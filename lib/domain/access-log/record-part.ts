/** Parts of a record as people speak of them. */
export const RECORD_PARTS = [
  "details",
  "chart",
  "notes",
  "plan",
  "alerts",
  "visits",
  "answers",
  "messages",
  "lists",
  "copies",
  "other",
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** By the noun an action begins with, which is what the access log keeps. */
const BY_NOUN: Readonly<Record<string, RecordPart>> = {
  patient: "details",
  "patient-import": "details",
  chart: "chart",
  baseline: "chart",
  history: "chart",
  outcome: "chart",
  treatment: "chart",
  talk: "chart",
  note: "notes",
  programme: "plan",
  progress: "plan",
  dosing: "plan",
  "print-link": "plan",
  alert: "alerts",
  "missed-flag": "alerts",
  visit: "visits",
  intake: "answers",
  message: "messages",
  today: "lists",
  calendar: "lists",
  "follow-up": "lists",
  "desk-call": "lists",
  export: "copies",
};

/** Which part of a record an entry of the access log is about. */
export function recordPart(action: string): RecordPart {
  return BY_NOUN[action.split(".")[0] ?? ""] ?? "other";
}
