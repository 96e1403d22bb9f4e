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

/** What is drawn over the regions and written beside them: on the front view the patient's left is on the right. */
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
          <span className="body-side">{view === "front" ? right : left}</span>
          <span className="body-side body-side-end">{view === "front" ? left : right}</span>
        </div>
      ))}
      <div className="body-captions mt-2" aria-hidden="true">
        {BODY_VIEWS.map((view) => (
          <p key={view} className="text-center font-bold">
            {views[view]}
          </p>
        ))}
      </div>
    </>
  );
}
