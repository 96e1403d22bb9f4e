import { SPINE_SEGMENTS } from "@/lib/domain/visit-notes/spine";

const HEIGHT = 11;
const GAP = 2;
const MIDDLE = 64;
/** What fits beside the picture. */
const SHORT: Readonly<Record<string, string>> = { sacrum: "Sacrum", sacroiliac: "SI", coccyx: "Coccyx" };

/** Half a segment's width and how far the curve carries it from the middle line, seen from the side. */
function shapeOf(at: number): { readonly half: number; readonly shift: number } {
  const down = at / (SPINE_SEGMENTS.length - 1);
  return { half: 11 + 13 * down - (down > 0.9 ? 10 : 0), shift: 12 * Math.sin(down * Math.PI * 2.6 + 2.6) };
}

export type SpinePictureProps = {
  readonly treated: readonly string[];
  readonly onToggle: (segment: string) => void;
};

/** The spine from the occiput to the coccyx, to point at. The same segments stand beside it as a list. */
export function SpinePicture({ treated, onToggle }: SpinePictureProps) {
  return (
    <svg
      viewBox={`0 0 120 ${SPINE_SEGMENTS.length * (HEIGHT + GAP)}`}
      aria-hidden="true"
      focusable="false"
      className="block w-40 shrink-0"
    >
      {SPINE_SEGMENTS.map((segment, at) => {
        const { half, shift } = shapeOf(at);
        const y = at * (HEIGHT + GAP) + 1;
        const isTreated = treated.includes(segment);
        return (
          <g key={segment} className="cursor-pointer" onClick={() => onToggle(segment)}>
            <rect x="0" y={y - GAP / 2} width="120" height={HEIGHT + GAP} className="fill-surface" />
            <rect
              x={MIDDLE + shift - half}
              y={y}
              width={half * 2}
              height={HEIGHT}
              rx="4"
              strokeWidth="1.5"
              className={isTreated ? "fill-primary stroke-primary" : "fill-surface-3 stroke-input"}
            />
            <text x="4" y={y + 9} className="fill-muted text-[9px]">
              {SHORT[segment] ?? segment}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
