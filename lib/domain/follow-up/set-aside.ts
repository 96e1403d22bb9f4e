import type { FollowUpKind, FollowUpReason } from "@/lib/domain/follow-up/reasons";

/** For how many days a person may be left alone once somebody has seen to them. */
export const SET_ASIDE_DAYS = [1, 3, 7, 14, 28] as const;

/** That somebody has seen to these reasons and looks again on `until` (YYYY-MM-DD); null: put back on the list. */
export type FollowUpMark = Readonly<{ until: string | null; reasons: readonly FollowUpKind[]; at: Date }>;

/** Whether every reason of today was seen to. One of another kind, or one that began since, brings the person back. */
export function isSetAside(
  mark: FollowUpMark | null,
  reasons: readonly FollowUpReason[],
  today: string,
): boolean {
  if (mark?.until == null || mark.until <= today) return false;
  return reasons.every(({ kind, at }) => mark.reasons.includes(kind) && at <= mark.at);
}
