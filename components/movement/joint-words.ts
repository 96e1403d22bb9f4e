import type { JointRole } from "@/lib/domain/exercises/joint-map";
import type { JointState } from "@/lib/domain/visit-notes/joints-from-tests";

/** What a joint lacks, in a clinician's words. */
const LACK_WORDS: Readonly<Record<JointRole, string>> = { mobility: "mobility", stability: "stability" };

/** "Too little mobility and stability; painful in a test", "No test fell short" or "Not tested". */
export function stateInWords({ lacks, painful, evidence }: JointState): string {
  if (evidence.length === 0) return "Not tested";
  const parts = [
    ...(lacks.length > 0 ? [`Too little ${lacks.map((role) => LACK_WORDS[role]).join(" and ")}`] : []),
    ...(painful ? [lacks.length > 0 ? "painful in a test" : "Painful in a test"] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "No test fell short";
}
