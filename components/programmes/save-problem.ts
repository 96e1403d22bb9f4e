import { type Problem, problemWords } from "@/lib/client/send-json";

export type SaveTarget =
  | {
      readonly kind: "assign";
      readonly patientId: string;
      /** The version that ran when the builder was opened; null where none did. */
      readonly replaces: string | null;
    }
  | { readonly kind: "change"; readonly programmeId: string; readonly baseNumber: number };

export type SaveProblem = {
  /** The whole refusal in words. */
  readonly words: string;
  /** The reason beside the title, when it is the title's. */
  readonly title: string | undefined;
  /** What somebody else did meanwhile, and what mine becomes where it knowingly follows that. */
  readonly meanwhile: Meanwhile | undefined;
};
export type Meanwhile = { readonly see: string; readonly save: string; readonly target: SaveTarget };

type Theirs = { readonly currentNumber: string | undefined; readonly runningVersion: string | undefined };

function meanwhileOf(
  { currentNumber, runningVersion }: Theirs,
  target: SaveTarget,
  patientId: string,
): Meanwhile | undefined {
  if (currentNumber !== undefined && target.kind === "change") {
    const theirs = Number(currentNumber);
    return {
      see: `See version ${theirs} in a new tab`,
      save: `Save mine as version ${theirs + 1}`,
      target: { ...target, baseNumber: theirs },
    };
  }
  if (runningVersion === undefined) return undefined;
  const replaces = runningVersion === "" ? null : runningVersion;
  return {
    see: "See the programme in a new tab",
    save: replaces === null ? "Assign mine all the same" : "Assign mine in its place",
    target: { kind: "assign", patientId, replaces },
  };
}

/** What the builder says of a refusal. */
export function problemOf(problem: Problem, target: SaveTarget, patientId: string): SaveProblem {
  const { currentNumber, runningVersion, title, ...rest } = problem.fields;
  const details = Object.values(title === undefined ? rest : { title, ...rest });
  return {
    words: details.length === 0 ? problemWords(problem) : details.join(" "),
    title,
    meanwhile: meanwhileOf({ currentNumber, runningVersion }, target, patientId),
  };
}
