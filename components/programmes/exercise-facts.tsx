import type { BuilderWords } from "@/components/programmes/builder-words";
import type { Say } from "@/components/programmes/draft-checks";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { firstChoiceFor, jointRoles } from "@/lib/domain/exercises/joint-map";
import { type ListedExercise, shownText } from "@/lib/domain/exercises/own-exercise";
import { variantsOf } from "@/lib/domain/exercises/variants";
import { capitalised } from "@/lib/domain/words/capitalised";

type ExerciseFactsProps = {
  readonly exercise: ListedExercise;
  readonly words: BuilderWords;
  readonly say: Say;
};

/** A region or a kit as the data names it, for people. */
export const spelled = (value: string) => capitalised(value.replaceAll("-", " "));

/** What the joint-by-joint map and the source say beside the name: folded away until somebody asks. */
export function ExerciseFacts({ exercise, words, say }: ExerciseFactsProps) {
  const { id, own } = exercise;
  const { easier, harder } = variantsOf(id);
  const { cues, faults, avoidIf, ...text } = shownText(words.exercises, { exerciseId: id, own });
  const roles = jointRoles(exerciseById(id)).map((role) => say(`joints.${role}`).toLowerCase());
  const first = firstChoiceFor(id);
  const lines = [
    [
      "Gives",
      [
        roles.join(" and ") || "neither",
        first.length > 0 && `a first choice for the ${first.map(spelled).join(", ").toLowerCase()}`,
      ]
        .filter(Boolean)
        .join("; "),
    ],
    ["Cues", cues.join(". ")],
    ["Faults", faults.join(". ")],
    ["Easier", easier && !own ? words.exercises[easier].name : text.easier],
    ["Harder", harder ? words.exercises[harder].name : text.harder],
    ["Avoid if", avoidIf],
    ...(own ? ([["Follows", `the rules of ${words.exercises[id].name} (${id})`]] as const) : []),
  ] as const;
  return (
    <details className="text-door-small">
      <summary className="w-fit pe-3">
        Details<span className="sr-only"> of {text.name}</span>
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        {lines.map(([term, said]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
