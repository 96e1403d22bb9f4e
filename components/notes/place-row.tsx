import { Button } from "@/components/ui/button";
import { capitalised } from "@/lib/domain/words/capitalised";

type Choice = {
  /** "Grade", "Side": read out behind the place's name. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
};

export type PlaceRowProps = {
  readonly name: string;
  /** What stands there to be seen, where the row's surroundings say the rest of the name. */
  readonly shown?: string;
  readonly choices: readonly Choice[];
  readonly onRemove: () => void;
};

/** One marked place with what is said of it. */
export function PlaceRow({ name, shown = name, choices, onRemove }: PlaceRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-surface-2 px-2 py-1">
      <span className="min-w-32 font-semibold">{shown}</span>
      {choices.map(({ label, value, options, onChange }) => (
        <select
          key={label}
          aria-label={`${name}: ${label}`}
          className="compact-select"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {capitalised(words)}
            </option>
          ))}
        </select>
      ))}
      <Button type="button" variant="quiet" small onClick={onRemove}>
        Remove<span className="sr-only"> {name}</span>
      </Button>
    </li>
  );
}
