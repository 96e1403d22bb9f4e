import { AddPlace } from "@/components/notes/add-place";
import { PlaceRow } from "@/components/notes/place-row";
import { SpinePicture } from "@/components/notes/spine-picture";
import {
  ADJUSTED_SIDES,
  type Adjustment,
  segmentWord,
  SPINE_SEGMENTS,
  TECHNIQUE_IDS,
  TECHNIQUES,
  withAdjustment,
} from "@/lib/domain/visit-notes/spine";

const TECHNIQUE_OPTIONS = TECHNIQUE_IDS.map((id) => [id, TECHNIQUES[id]] as const);
const SIDE_OPTIONS = ADJUSTED_SIDES.map((side) => [side, side === "both" ? "both sides" : side] as const);

export type AdjustmentFormProps = {
  readonly adjustments: readonly Adjustment[];
  readonly onChange: (adjustments: readonly Adjustment[]) => void;
};

/** Which segments were treated at this visit, how, and from which side: by pointing or from the list. */
export function AdjustmentForm({ adjustments, onChange }: AdjustmentFormProps) {
  const set = (segment: string, next: Adjustment | null) =>
    onChange(withAdjustment(adjustments, segment, next));
  // The last choice is the likely next one: segments are often treated alike.
  const like = adjustments.at(-1);
  const add = (segment: string) =>
    set(segment, { segment, technique: like?.technique ?? "manipulation", side: like?.side ?? "both" });
  const treated = adjustments.map(({ segment }) => segment);
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <SpinePicture
        treated={treated}
        onToggle={(segment) => (treated.includes(segment) ? set(segment, null) : add(segment))}
      />
      <div className="min-w-0 grow basis-72 space-y-3">
        <AddPlace
          id="add-segment"
          label="Treated segment"
          places={SPINE_SEGMENTS.filter((segment) => !treated.includes(segment)).map(
            (segment) => [segment, segmentWord(segment)] as const,
          )}
          onAdd={add}
        />
        {adjustments.length === 0 ? (
          <p className="text-muted">Nothing treated is noted.</p>
        ) : (
          <ul className="space-y-1.5">
            {adjustments.map((one) => (
              <PlaceRow
                key={one.segment}
                name={segmentWord(one.segment)}
                choices={[
                  {
                    label: "how",
                    value: one.technique,
                    options: TECHNIQUE_OPTIONS,
                    onChange: (value) => {
                      const technique = TECHNIQUE_IDS.find((id) => id === value);
                      if (technique) set(one.segment, { ...one, technique });
                    },
                  },
                  {
                    label: "side",
                    value: one.side,
                    options: SIDE_OPTIONS,
                    onChange: (value) => {
                      const side = ADJUSTED_SIDES.find((id) => id === value);
                      if (side) set(one.segment, { ...one, side });
                    },
                  },
                ]}
                onRemove={() => set(one.segment, null)}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
