import { BodyPicture } from "@/components/body-map/body-picture";
import { AddPlace } from "@/components/notes/add-place";
import { PlaceRow } from "@/components/notes/place-row";
import { BODY_REGIONS, type BodyRegionId } from "@/lib/domain/body/body-regions";
import { FEELING_IDS, FEELINGS, type PainMark, withPainMark } from "@/lib/domain/visit-notes/pain-marks";

const FEELING_OPTIONS = FEELING_IDS.map((id) => [id, FEELINGS[id]] as const);

export type PainDrawingProps = {
  readonly marks: readonly PainMark[];
  /** What each place is called, by its id. */
  readonly placeWords: Readonly<Record<string, string>>;
  readonly onChange: (marks: readonly PainMark[]) => void;
};

/** Where it hurts today and what it feels like there: by pointing at the picture, or from the list. */
export function PainDrawing({ marks, placeWords, onChange }: PainDrawingProps) {
  const set = (region: BodyRegionId, feeling: PainMark["feeling"] | null) =>
    onChange(withPainMark(marks, region, feeling));
  const marked: readonly string[] = marks.map(({ region }) => region);
  const toggle = (region: BodyRegionId) => set(region, marked.includes(region) ? null : "ache");
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <BodyPicture regions={marked} onToggle={toggle} />
      <div className="min-w-0 grow basis-72 space-y-3">
        <AddPlace
          id="add-pain-place"
          label="Where it hurts"
          places={BODY_REGIONS.filter(({ id }) => !marked.includes(id)).map(
            ({ id }) => [id, placeWords[id] ?? id] as const,
          )}
          onAdd={(value) => {
            const place = BODY_REGIONS.find(({ id }) => id === value);
            if (place) set(place.id, "ache");
          }}
        />
        {marks.length === 0 ? (
          <p className="text-muted">Nothing is marked.</p>
        ) : (
          <ul className="space-y-1.5">
            {marks.map(({ region, feeling }) => (
              <PlaceRow
                key={region}
                name={placeWords[region] ?? region}
                choices={[
                  {
                    label: "feels like",
                    value: feeling,
                    options: FEELING_OPTIONS,
                    onChange: (value) => {
                      const known = FEELING_IDS.find((id) => id === value);
                      if (known) set(region, known);
                    },
                  },
                ]}
                onRemove={() => set(region, null)}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
