import { BODY_REGIONS, BODY_STROKES, FIGURE_HEIGHT, FIGURE_WIDTH } from "@/lib/domain/body/body-regions";
import type { JointRole } from "@/lib/domain/exercises/joint-map";
import { evidenceOn, type JointState, lacksOn, type Side } from "@/lib/domain/visit-notes/joints-from-tests";
import type { Joint } from "@/lib/domain/visit-notes/test-limits";

/** Where a joint lies on the back view, on the patient's left; the middle ones lie on the middle line. */
const PLACES: Readonly<Record<Joint, { readonly x: number; readonly y: number; readonly paired: boolean }>> =
  {
    neck: { x: 120, y: 82, paired: false },
    "shoulder-blade": { x: 92, y: 142, paired: true },
    shoulder: { x: 58, y: 118, paired: true },
    thoracic: { x: 120, y: 168, paired: false },
    lumbar: { x: 120, y: 232, paired: false },
    hip: { x: 86, y: 290, paired: true },
    knee: { x: 92, y: 406, paired: true },
    ankle: { x: 93, y: 518, paired: true },
  };
const RADIUS = 15;
const LETTERS: Readonly<Record<JointRole, string>> = { mobility: "M", stability: "S" };

/** The body from behind: M where a joint lacks mobility, S where it lacks stability. The list beside it says the same. */
export function JointFigure({ joints }: { readonly joints: readonly JointState[] }) {
  return (
    <svg
      viewBox={`0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`}
      aria-hidden="true"
      className="mx-auto block h-auto w-full max-w-60"
    >
      {BODY_REGIONS.filter(({ view }) => view === "back").map(({ id, path }) => (
        <path key={id} d={path} className="fill-surface-3 stroke-input" />
      ))}
      {BODY_STROKES.back.map((path) => (
        <path key={path} d={path} className="fill-none stroke-input" />
      ))}
      {joints.flatMap((state) => marksOf(state))}
    </svg>
  );
}

function marksOf(state: JointState) {
  const { x, y, paired } = PLACES[state.joint];
  if (!paired)
    return [<Mark key={state.joint} x={x} y={y} isTested={state.evidence.length > 0} roles={state.lacks} />];
  return (["left", "right"] as const).map((side: Side) => (
    <Mark
      key={`${state.joint} ${side}`}
      x={side === "left" ? x : FIGURE_WIDTH - x}
      y={y}
      isTested={evidenceOn(state, side).length > 0}
      roles={lacksOn(state, side)}
    />
  ));
}

type MarkProps = {
  readonly x: number;
  readonly y: number;
  readonly isTested: boolean;
  readonly roles: readonly JointRole[];
};

function Mark({ x, y, isTested, roles }: MarkProps) {
  if (roles.length > 0)
    return (
      <g>
        <circle cx={x} cy={y} r={RADIUS} className="fill-primary" />
        <text
          x={x}
          y={y + 5}
          textAnchor="middle"
          className={`fill-on-primary font-bold ${roles.length > 1 ? "text-[12px]" : "text-[15px]"}`}
        >
          {roles.map((role) => LETTERS[role]).join("")}
        </text>
      </g>
    );
  if (!isTested)
    return (
      <circle
        cx={x}
        cy={y}
        r={5}
        strokeDasharray="2 2"
        className="fill-surface stroke-muted"
        strokeWidth={1.5}
      />
    );
  return <circle cx={x} cy={y} r={7} strokeWidth={2.5} className="fill-surface stroke-success" />;
}
