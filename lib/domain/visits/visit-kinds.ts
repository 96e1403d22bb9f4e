/** What a visit is for; the words stand beside each for staff screens. */
export const VISIT_KINDS = ["first", "follow-up", "re-exam"] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const VISIT_KIND_WORDS = {
  first: "First visit",
  "follow-up": "Follow-up",
  "re-exam": "Re-examination",
} as const satisfies Record<VisitKind, string>;

/** The word for a stored kind; one that this version does not know is shown as it was stored. */
export function visitKindWord(kind: string): string {
  return kind in VISIT_KIND_WORDS ? VISIT_KIND_WORDS[kind as VisitKind] : kind;
}
