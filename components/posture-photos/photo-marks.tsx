import {
  LANDMARKS,
  type Landmarks,
  type PhotoView,
  type PictureSize,
  plumbAt,
} from "@/lib/domain/posture-photos/landmarks";
import type { Landmark, Spot } from "@/lib/domain/posture-photos/landmarks";

export type PhotoMarksProps = {
  readonly view: PhotoView;
  readonly size: PictureSize;
  readonly landmarks: Landmarks;
  readonly current?: Landmark | undefined;
};

/** The lines the angles are read from. */
const LINES: Readonly<Record<PhotoView, readonly (readonly Landmark[])[]>> = {
  side: [
    ["c7", "tragus"],
    ["acromion", "hip", "knee", "ankle"],
    ["psis", "asis"],
  ],
  front: [
    ["left-acromion", "right-acromion"],
    ["left-asis", "right-asis"],
    ["left-asis", "left-knee", "left-ankle"],
    ["right-asis", "right-knee", "right-ankle"],
  ],
  back: [
    ["left-acromion", "right-acromion"],
    ["left-psis", "right-psis"],
    ["left-psis", "left-knee", "left-ankle"],
    ["right-psis", "right-knee", "right-ankle"],
  ],
};
const THIN = { vectorEffect: "non-scaling-stroke", fill: "none" } as const;

/** The plumb line, the lines of the angles and the marked points, drawn over a picture of that size. */
export function PhotoMarks({ view, size, landmarks, current }: PhotoMarksProps) {
  const plumb = plumbAt(landmarks, size);
  const radius = Math.max(size.width, size.height) / 110;
  return (
    <>
      <line
        x1={plumb}
        x2={plumb}
        y1={0}
        y2={size.height}
        strokeWidth={4}
        className="stroke-black/60"
        {...THIN}
      />
      <line
        x1={plumb}
        x2={plumb}
        y1={0}
        y2={size.height}
        strokeWidth={2}
        strokeDasharray="8 6"
        className="stroke-amber-300"
        {...THIN}
      />
      {LINES[view].map((names) => {
        const spots = names.flatMap((name) => landmarks[name] ?? []);
        return <Line key={names.join()} spots={spots} />;
      })}
      {LANDMARKS[view].map((name) => {
        const spot = landmarks[name];
        return (
          spot && (
            <circle
              key={name}
              cx={spot.x}
              cy={spot.y}
              r={name === current ? radius * 1.4 : radius}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              className={name === current ? "fill-amber-300 stroke-black" : "fill-sky-400 stroke-black"}
            />
          )
        );
      })}
    </>
  );
}

function Line({ spots }: { readonly spots: readonly Spot[] }) {
  if (spots.length < 2) return null;
  const points = spots.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <>
      <polyline points={points} strokeWidth={5} className="stroke-black/60" {...THIN} />
      <polyline points={points} strokeWidth={2.5} className="stroke-sky-300" {...THIN} />
    </>
  );
}
