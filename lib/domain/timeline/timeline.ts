/** What a patient's timeline can hold, in the order its filter names them. */
export const TIMELINE_KINDS = {
  visit: "Visits",
  note: "Notes",
  intake: "Intakes",
  "check-in": "Check-ins",
  alert: "Alerts",
  episode: "Episodes",
  letter: "Letters",
  programme: "Programmes",
  session: "Sessions",
  measure: "Measures",
} as const;
export type TimelineKind = keyof typeof TIMELINE_KINDS;

export const isTimelineKind = (text: string): text is TimelineKind => Object.hasOwn(TIMELINE_KINDS, text);

/** The place in a timeline that a page ends at; the next begins below it. */
export type TimelinePlace = { readonly at: Date; readonly id: string };

/** "2026-11-26T10:00:00.000Z_<id>", for an address. */
export const placeText = ({ at, id }: TimelinePlace): string => `${at.toISOString()}_${id}`;

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Null for anything that is no place: the timeline then begins at its top. */
export function placeOf(text: string | undefined): TimelinePlace | null {
  const [, moment, id] = PLACE.exec(text ?? "") ?? [];
  const at = new Date(moment ?? "");
  return id === undefined || Number.isNaN(at.getTime()) ? null : { at, id };
}
