import { findingInWords } from "@/lib/domain/visit-notes/finding-in-words";
import {
  LEVEL,
  PLUMB_HEIGHT,
  PLUMB_WIDTH,
  type PlumbFigure,
  plumbFigure,
  type Point,
} from "@/lib/domain/visit-notes/plumb-figure";
import type { PostureFinding } from "@/lib/domain/visit-notes/posture";

/** The body against the plumb line from two sides, with what was found drawn in, and the same as a list. */
export function PlumbPicture({ findings }: { readonly findings: readonly PostureFinding[] }) {
  const figure = plumbFigure(findings);
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-3">
      <div aria-hidden="true" className="flex gap-3">
        <View caption="From the right">
          <FromSide {...figure} />
        </View>
        <View caption="From behind">
          <FromBehind {...figure} />
        </View>
      </div>
      <div className="min-w-48 flex-1">
        <p className="font-semibold">Drawn here</p>
        {findings.length === 0 ? (
          <p className="text-muted">Nothing yet: the figure stands on the plumb line.</p>
        ) : (
          <ul className="list-disc ps-5">
            {findings.map((finding) => (
              <li key={`${finding.region} ${finding.direction}`}>{findingInWords(finding)}</li>
            ))}
          </ul>
        )}
        <p className="mt-1 text-door-small text-muted">Drawn to be seen, not to scale.</p>
      </div>
    </div>
  );
}

function View({ caption, children }: { readonly caption: string; readonly children: React.ReactNode }) {
  return (
    <div className="w-32">
      <svg
        viewBox={`0 0 ${PLUMB_WIDTH} ${PLUMB_HEIGHT}`}
        className="block h-auto w-full rounded-md bg-surface-2"
      >
        <line
          x1={PLUMB_WIDTH / 2}
          x2={PLUMB_WIDTH / 2}
          y1={6}
          y2={PLUMB_HEIGHT - 6}
          strokeDasharray="4 4"
          strokeWidth={1.5}
          className="stroke-brass"
        />
        {children}
      </svg>
      <p className="mt-1 text-center text-door-small text-muted">{caption}</p>
    </div>
  );
}

const LIMB = { fill: "none", strokeWidth: 5, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const d = (first: Point, ...rest: readonly Point[]) =>
  `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join("")}`;
/** A soft line through all points. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `T${point.x} ${point.y}`;
    const half = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${half.x} ${half.y}`;
  });
  return `M${first.x} ${first.y}${parts.join("")}`;
}
const isMoved = (one: Point, level: Point) => one.x !== level.x || one.y !== level.y;

function Dots({
  points,
  level,
}: {
  readonly points: Record<string, Point>;
  readonly level: Record<string, Point>;
}) {
  return Object.entries(points).map(([name, point]) => {
    const from = level[name];
    const moved = from !== undefined && isMoved(point, from);
    return (
      <circle
        key={name}
        cx={point.x}
        cy={point.y}
        r={moved ? 4.5 : 2.5}
        strokeWidth={1.5}
        className={moved ? "fill-primary stroke-surface" : "fill-surface stroke-muted"}
      />
    );
  });
}

function FromSide({ side }: PlumbFigure) {
  const { ear, shoulder, thoracic, lumbar, hip, knee, ankle } = side;
  const toe = { x: ankle.x + 18, y: ankle.y + 10 };
  return (
    <>
      <ellipse cx={ear.x + 3} cy={ear.y - 4} rx={14} ry={17} className="fill-surface-3" />
      <path d={curve([ear, shoulder, thoracic, lumbar, hip])} {...LIMB} className="stroke-text" />
      <path d={d(hip, knee, ankle, toe)} {...LIMB} className="stroke-text" />
      <path
        d={d(side["pelvis-back"], side["pelvis-front"])}
        {...LIMB}
        strokeWidth={3}
        className="stroke-muted"
      />
      <Dots points={side} level={LEVEL.side} />
    </>
  );
}

function FromBehind({ behind }: PlumbFigure) {
  const { head, thoracic, lumbar } = behind;
  const between = (one: Point, other: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const shoulders = between(behind["left-shoulder"], behind["right-shoulder"]);
  const hips = between(behind["left-hip"], behind["right-hip"]);
  const turns = [
    [LEVEL.behind["head-turn"], behind["head-turn"]],
    [LEVEL.behind["pelvis-turn"], behind["pelvis-turn"]],
  ] as const;
  return (
    <>
      <ellipse cx={head.x} cy={head.y} rx={13} ry={17} className="fill-surface-3" />
      <path d={curve([head, shoulders, thoracic, lumbar, hips])} {...LIMB} className="stroke-text" />
      <path d={d(behind["left-shoulder"], behind["right-shoulder"])} {...LIMB} className="stroke-text" />
      <path d={d(behind["left-hip"], behind["right-hip"])} {...LIMB} className="stroke-text" />
      {(["left", "right"] as const).map((side) => (
        <path
          key={side}
          d={d(behind[`${side}-hip`], behind[`${side}-knee`], behind[`${side}-ankle`], behind[`${side}-toe`])}
          {...LIMB}
          className="stroke-text"
        />
      ))}
      {turns.map(([from, to]) => isMoved(to, from) && <Turn key={from.y} from={from} to={to} />)}
      <Dots
        points={Object.fromEntries(Object.entries(behind).filter(([name]) => !name.endsWith("-turn")))}
        level={LEVEL.behind}
      />
    </>
  );
}

/** An arrow to the side a part is turned to. */
function Turn({ from, to }: { readonly from: Point; readonly to: Point }) {
  const way = Math.sign(to.x - from.x);
  const tip = { x: to.x + way * 12, y: from.y };
  return (
    <path
      d={`M${from.x} ${from.y}H${tip.x}m${-way * 6} -5l${way * 6} 5l${-way * 6} 5`}
      fill="none"
      strokeWidth={2.5}
      className="stroke-primary"
    />
  );
}
