import { Button } from "@/components/ui/button";

/** By how much each key moves a landmark. */
export const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const WAYS = [
  ["ArrowLeft", "Left", "←"],
  ["ArrowRight", "Right", "→"],
  ["ArrowUp", "Up", "↑"],
  ["ArrowDown", "Down", "↓"],
] as const;

type NudgeProps = {
  readonly onMove: (step: readonly [number, number], far: boolean) => void;
  readonly onClear: () => void;
  readonly isMarked: boolean;
};

/** The arrow keys for a finger. */
export function Nudge({ onMove, onClear, isMarked }: NudgeProps) {
  return (
    <div className="flex flex-wrap gap-1.5">
      {WAYS.map(([key, words, sign]) => (
        <Button
          key={key}
          type="button"
          variant="secondary"
          small
          aria-label={`${words} by one`}
          onClick={() => onMove(STEPS[key] ?? [0, 0], false)}
        >
          {sign}
        </Button>
      ))}
      <Button
        type="button"
        variant="secondary"
        small
        aria-disabled={!isMarked || undefined}
        onClick={onClear}
      >
        Take it off
      </Button>
    </div>
  );
}
