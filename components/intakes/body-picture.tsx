import {
  BODY_REGIONS,
  BODY_STROKES,
  BODY_VIEWS,
  type BodyView,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
} from "@/lib/domain/body/body-regions";

const VIEW_WORDS: Readonly<Record<BodyView, string>> = { front: "Front", back: "Back" };

/** Where it hurts, to look at. The same places stand beside it as a list, so the picture is decoration. */
export function BodyPicture({ regions }: { readonly regions: readonly string[] }) {
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
                className={regions.includes(id) ? "fill-error stroke-error" : "fill-surface-3 stroke-input"}
              />
            ))}
            {BODY_STROKES[view].map((path) => (
              <path key={path} d={path} fill="none" strokeWidth="1.5" className="stroke-input" />
            ))}
          </svg>
          <figcaption className="text-door-small text-muted">
            {VIEW_WORDS[view]}
            <span className="flex justify-between">
              <span>{view === "front" ? "R" : "L"}</span>
              <span>{view === "front" ? "L" : "R"}</span>
            </span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
