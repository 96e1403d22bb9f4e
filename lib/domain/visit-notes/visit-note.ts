import { checkFinding, type Finding } from "@/lib/domain/visit-notes/check-finding";
import { openMarks } from "@/lib/domain/visit-notes/open-marks";

/** What a clinician writes about one visit; an addendum is its own row and changes none of it. */
export type VisitNoteContent = {
  readonly subjective: string;
  readonly objective: string;
  readonly findings: readonly Finding[];
  readonly assessment: string;
  readonly plan: string;
};

export const NOTE_TEXTS = ["subjective", "objective", "assessment", "plan"] as const;
export type NoteText = (typeof NOTE_TEXTS)[number];

/** Where a note is not ready: the field to link to. `findings` with an index is one finding with a problem. */
export type MissingForSigning =
  | { readonly field: "subjective" | "findings" | "assessment" | "plan"; readonly kind: "empty" }
  | { readonly field: "findings"; readonly kind: "problem"; readonly index: number }
  | { readonly field: NoteText; readonly kind: "open-mark"; readonly mark: string };

/** What stands between a draft and a signature, from top to bottom; empty when it may be signed. */
export function missingForSigning(note: VisitNoteContent): readonly MissingForSigning[] {
  const empty = (field: "subjective" | "assessment" | "plan") => note[field].trim() === "";
  const missing: MissingForSigning[] = empty("subjective") ? [{ field: "subjective", kind: "empty" }] : [];
  if (note.findings.length === 0) missing.push({ field: "findings", kind: "empty" });
  for (const [index, finding] of note.findings.entries()) {
    if (checkFinding(finding).length > 0) missing.push({ field: "findings", kind: "problem", index });
  }
  if (empty("assessment")) missing.push({ field: "assessment", kind: "empty" });
  if (empty("plan")) missing.push({ field: "plan", kind: "empty" });
  for (const field of NOTE_TEXTS)
    missing.push(...openMarks(note[field]).map((mark) => ({ field, kind: "open-mark", mark }) as const));
  return missing;
}
