/** What a visit is for; the words stand beside each for staff screens. */
export const VISIT_KINDS = ["new-patient", "follow-up", "re-exam", "telehealth"] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const VISIT_KIND_WORDS = {
  "new-patient": "First visit",
  "follow-up": "Follow-up",
  "re-exam": "Re-examination",
  telehealth: "Video visit",
} as const satisfies Record<VisitKind, string>;

/** The word for a stored kind; one that this version does not know is shown as it was stored. */
export function visitKindWord(kind: string): string {
  return kind in VISIT_KIND_WORDS ? VISIT_KIND_WORDS[kind as VisitKind] : kind;
}
