import "server-only";
import type { MissingPart } from "@/lib/contracts/note";
import type { NoteRow } from "@/lib/data/notes/notes";
import { checkFinding, type Finding, type FindingProblem } from "@/lib/domain/visit-notes/check-finding";
import { DIRECTION_WORDS, REGION_WORDS, TEST_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  type MissingForSigning,
  missingForSigning,
  type NoteText,
} from "@/lib/domain/visit-notes/visit-note";

const EMPTY_WORDS = {
  subjective: "S is empty: write what the patient says",
  findings: "O is empty: note a finding, or write what you saw",
  assessment: "A is empty: write what you make of it",
  plan: "P is empty: write what happens next",
} as const;

const LETTERS: Readonly<Record<NoteText, string>> = {
  subjective: "S",
  objective: "O",
  assessment: "A",
  plan: "P",
};

function problemWords(problem: FindingProblem | undefined): string {
  if (problem?.kind === "out-of-bounds")
    return `must be between ${problem.min} and ${problem.max} on the ${problem.place}`;
  if (problem?.kind === "not-whole") return `needs a whole number on the ${problem.place}`;
  if (problem?.kind === "grade") return `needs a grade on the ${problem.place}`;
  return problem?.kind === "side" ? "needs another side" : "is not complete";
}

function findingProblem(finding: Finding): MissingPart {
  const words = problemWords(checkFinding(finding)[0]);
  if (finding.kind === "movement")
    return { field: `movement-${finding.test}`, words: `${TEST_WORDS[finding.test]} ${words}` };
  const name = `${REGION_WORDS[finding.region]}, ${DIRECTION_WORDS[finding.direction]}`;
  return { field: `posture-${finding.region}`, words: `${name} ${words}` };
}

function partInWords(part: MissingForSigning, findings: readonly Finding[]): MissingPart {
  if (part.kind === "open-mark")
    return {
      field: part.field,
      words: `${LETTERS[part.field]} still holds ${part.mark}: settle it, or delete it`,
    };
  if (part.kind === "empty")
    return { field: part.field === "findings" ? "objective" : part.field, words: EMPTY_WORDS[part.field] };
  const finding = findings[part.index];
  return finding ? findingProblem(finding) : { field: "objective", words: EMPTY_WORDS.findings };
}

/** What stands between a draft and a signature, each with the field to go to. Words of O do where there is no finding. */
export function missingParts(
  note: Pick<NoteRow, "subjective" | "objective" | "assessment" | "plan" | "posture" | "movement">,
): MissingPart[] {
  const findings: Finding[] = [...note.posture, ...note.movement];
  const isObserved = note.objective.trim() !== "";
  return missingForSigning({ ...note, findings })
    .filter((part) => !(isObserved && part.field === "findings" && part.kind === "empty"))
    .map((part) => partInWords(part, findings));
}
