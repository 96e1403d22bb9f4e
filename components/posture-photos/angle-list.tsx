import { angleInWords, ANGLES_OF_VIEW } from "@/components/posture-photos/photo-words";
import type { Angles } from "@/lib/domain/posture-photos/angles";
import type { PhotoView } from "@/lib/domain/posture-photos/landmarks";

/** Each angle of a view in degrees, with what its sign means. */
export function AngleList({ view, angles }: { readonly view: PhotoView; readonly angles: Angles }) {
  return (
    <dl className="ruled">
      {ANGLES_OF_VIEW[view].map(({ name, label, meaning }) => (
        <div key={name} className="flex items-baseline justify-between gap-3 py-1.5">
          <dt>
            {label} <span className="text-door-small text-muted">({meaning})</span>
          </dt>
          <dd className="tabular font-semibold">{angleInWords(angles, name)}</dd>
        </div>
      ))}
    </dl>
  );
}
