import {
  BODY_REGIONS,
  BODY_STROKES,
  BODY_VIEWS,
  type BodyRegionId,
  type BodyView,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
} from "@/lib/domain/body/body-regions";

const VIEW_WORDS: Readonly<Record<BodyView, string>> = { front: "Front", back: "Back" };

export type BodyPictureProps = {
  readonly regions: readonly string[];
  /** Given, a place can be pointed at. */
  readonly onToggle?: (region: BodyRegionId) => void;
};

/** Where it hurts. The same places stand beside it as a list, so the picture is decoration, or a shorter way. */
export function BodyPicture({ regions, onToggle }: BodyPictureProps) {
  return (
    <div className="flex justify-center gap-4" aria-hidden="true">
      {BODY_VIEWS.map((view) => (
        <figure key={view} className="w-32 text-center sm:w-36">
          <svg viewBox={`0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`} focusable="false" className="block w-full">
            {BODY_REGIONS.filter((region) => region.view === view).map(({ id, path }) => (
              <path
                key={id}
                d={path}
                strokeWidth="1.5"
                className={`${onToggle ? "cursor-pointer " : ""}${regions.includes(id) ? "fill-error stroke-error" : "fill-surface-3 stroke-input"}`}
                onClick={onToggle && (() => onToggle(id))}
              />
            ))}
            {BODY_STROKES[view].map((path) => (
              <path
                key={path}
                d={path}
                fill="none"
                strokeWidth="1.5"
                className="pointer-events-none stroke-input"
              />
            ))}
            <g className="pointer-events-none fill-muted text-[28px]">
              <text x="30" y="84">
                {view === "front" ? "R" : "L"}
              </text>
              <text x={FIGURE_WIDTH - 30} y="84" textAnchor="end">
                {view === "front" ? "L" : "R"}
              </text>
            </g>
          </svg>
          <figcaption className="text-door-small text-muted">{VIEW_WORDS[view]}</figcaption>
        </figure>
      ))}
    </div>
  );
}
