import { MarkedPhoto } from "@/components/posture-photos/marked-photo";
import { ANGLES_OF_VIEW, VIEW_WORDS } from "@/components/posture-photos/photo-words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { PosturePhoto } from "@/lib/contracts/posture-photo";

export type ComparePhotosProps = {
  readonly photos: readonly PosturePhoto[];
  readonly first: PosturePhoto;
  readonly second: PosturePhoto;
};

/** Two photos side by side, and how far each angle has moved where both show the same side. */
export function ComparePhotos({ photos, first, second }: ComparePhotosProps) {
  const options = photos.map(({ id, view, day }, index) => ({
    value: id,
    label: `${VIEW_WORDS[view]}, ${day} (${photos.length - index})`,
  }));
  return (
    <div className="space-y-4">
      <form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField name="first" label="First" options={options} defaultValue={first.id} />
        <SelectField name="second" label="Second" options={options} defaultValue={second.id} />
        <Button variant="secondary">Compare</Button>
      </form>
      <div className="grid gap-5 sm:grid-cols-2">
        <MarkedPhoto photo={first} captioned />
        <MarkedPhoto photo={second} captioned />
      </div>
      {first.view === second.view ? (
        <Changes first={first} second={second} />
      ) : (
        <p className="text-muted">Two different sides: their angles do not compare.</p>
      )}
    </div>
  );
}

function Changes({ first, second }: Omit<ComparePhotosProps, "photos">) {
  const moved = ANGLES_OF_VIEW[first.view].flatMap(({ name, label }) => {
    const [from, to] = [first.angles[name], second.angles[name]];
    return from === undefined || to === undefined ? [] : [{ label, by: to - from }];
  });
  if (moved.length === 0) return <p className="text-muted">Mark both photos to see what has changed.</p>;
  return (
    <div>
      <h3>From the first to the second</h3>
      <ul className="list-disc ps-5">
        {moved.map(({ label, by }) => (
          <li key={label} className="tabular">
            {label}: {by > 0 ? "+" : ""}
            {by.toFixed(1)}°
          </li>
        ))}
      </ul>
      <p className="text-door-small text-muted">
        A few degrees may be the camera: same distance, height and stance, or they say nothing.
      </p>
    </div>
  );
}
