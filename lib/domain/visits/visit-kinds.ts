/** What a visit is for where a clinic has named no types of its own; the words stand beside each for staff screens. */
const VISIT_KIND_WORDS: Readonly<Record<string, string>> = {
  first: "First visit",
  "follow-up": "Follow-up",
  "re-exam": "Re-examination",
};

/** The word for a stored kind; a clinic's own type is stored by its name. */
export function visitKindWord(kind: string): string {
  return VISIT_KIND_WORDS[kind] ?? kind;
}
