import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { CATALOGUE, type ExerciseId } from "@/lib/domain/exercises/exercise";

type Props = { readonly nameOf: (id: ExerciseId) => string; readonly error: string | undefined };

/** The first step: which entry of the catalogue it is a copy of, or comes nearest to. */
export function BasisChoice({ nameOf, error }: Props) {
  const options = CATALOGUE.map(({ id }) => ({ value: id, label: `${nameOf(id)} (${id})` })).toSorted(
    (one, other) => one.label.localeCompare(other.label),
  );
  return (
    <form method="get" className="space-y-5">
      <SelectField
        name="basis"
        label="Which exercise of the catalogue is it, or is it most like?"
        hint="Yours follows its rules: its place in the session, its phases, who it is not for, how its dose moves. That cannot be changed later."
        options={[{ value: "", label: "Choose an exercise" }, ...options]}
        error={error}
      />
      <RadioGroup
        name="words"
        label="Start with"
        value="copy"
        options={[
          { value: "copy", label: "Its words and dose, to adapt" },
          { value: "empty", label: "Empty words, for an exercise of your own" },
        ]}
      />
      <Button>Next</Button>
    </form>
  );
}
