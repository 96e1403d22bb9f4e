import type { PosturePhoto } from "@/lib/contracts/posture-photo";
import type { Spot } from "@/lib/domain/posture-photos/landmarks";

/** A picture's part, this much of its longer side, at four to ten times its size on a screen. */
const PART = 16;

/** The place around a landmark, enlarged, with a cross on it. */
export function Loupe({ photo, spot }: { readonly photo: PosturePhoto; readonly spot: Spot | undefined }) {
  const { width, height, fileId } = photo;
  const side = Math.max(width, height) / PART;
  const { x, y } = spot ?? { x: width / 2, y: height / 2 };
  return (
    <svg
      viewBox={`${x - side / 2} ${y - side / 2} ${side} ${side}`}
      aria-hidden="true"
      className="block size-24 shrink-0 rounded-full md:size-36 border-2 border-line bg-surface-3"
    >
      <image href={`/api/files/${fileId}`} width={width} height={height} />
      {spot && (
        <path
          d={`M${x - side / 2} ${y}H${x + side / 2}M${x} ${y - side / 2}V${y + side / 2}`}
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
          className="fill-none stroke-amber-300"
        />
      )}
    </svg>
  );
}
