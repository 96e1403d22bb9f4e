import {
  BODY_STROKES,
  BODY_VIEWS,
  type BodyView,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
} from "@/lib/domain/body/body-regions";

export type BodyFiguresProps = {
  readonly left: string;
  readonly right: string;
  readonly views: Readonly<Record<BodyView, string>>;
};

/** What is drawn over the regions and written under them: on the front view the patient's left is on the right. */
export function BodyFigures({ left, right, views }: BodyFiguresProps) {
  return (
    <>
      {BODY_VIEWS.map((view) => (
        <div key={view} className="body-region body-strokes z-10" data-view={view} aria-hidden="true">
          <svg viewBox={`0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`} focusable="false">
            {BODY_STROKES[view].map((path) => (
              <path key={path} d={path} />
            ))}
          </svg>
        </div>
      ))}
      <div className="body-captions mt-2" aria-hidden="true">
        {BODY_VIEWS.map((view) => (
          <div key={view} className="text-center">
            <p className="font-bold">{views[view]}</p>
            <p className="flex justify-between gap-2 text-door-small text-muted">
              <span>{view === "front" ? right : left}</span>
              <span>{view === "front" ? left : right}</span>
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
