import { readTab, writeTab } from "@/lib/client/tab-store";
import { ALL_LANDMARKS, type Landmarks } from "@/lib/domain/posture-photos/landmarks";

/** Landmarks as they stood in a tab that was left before the server had said that it has them. */
export type LeftMarks = {
  /** What the record held then, as far as this tab knew. */
  readonly over: Landmarks;
  readonly marks: Landmarks;
};

const spots = (marks: Landmarks) => ALL_LANDMARKS.map((name) => [marks[name]?.x, marks[name]?.y].join());
/** The same points, in whatever order they were put. */
export const areSame = (a: Landmarks, b: Landmarks): boolean => spots(a).join(" ") === spots(b).join(" ");

const keyOf = (owner: string, photoId: string) => `plumbline-marks:${owner}:${photoId}`;

export const leaveMarks = (owner: string, photoId: string, left: LeftMarks | null): void =>
  writeTab(keyOf(owner, photoId), left && JSON.stringify(left));

/** What this person left in this tab, once. Null where nobody did, or somebody else has marked the photo since. */
export function takeUpMarks(owner: string, photoId: string, stored: Landmarks): Landmarks | null {
  const kept = readTab(keyOf(owner, photoId));
  if (kept === null) return null;
  leaveMarks(owner, photoId, null);
  const { over, marks } = JSON.parse(kept) as LeftMarks;
  return areSame(over, stored) && !areSame(marks, stored) ? marks : null;
}
