import { getTranslations } from "next-intl/server";
import { BodyFigures } from "@/components/body-map/body-figures";
import {
  BODY_REGIONS,
  BODY_VIEWS,
  type BodyRegion,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
} from "@/lib/domain/body/body-regions";
import type { ReactNode } from "react";

export type BodyMapProps = {
  /** Every box posts under this name; the first one's id is the name. */
  readonly name: string;
  readonly chosen: readonly string[];
  readonly listTitle: string;
  /** Stands between the picture and the list. */
  readonly between: ReactNode;
};

/**
 * The body from the front and the back, and the same places as a list. A place has one native checkbox in the list and
 * a second label on the picture, so that pointing and ticking are the same answer, with and without a script.
 */
export async function BodyMap({ name, chosen, listTitle, between }: BodyMapProps) {
  const t = await getTranslations("intake.body");
  return (
    <div className="body-map">
      <div className="body-frame">
        <div className="body-stage" />
        <BodyFigures
          left={t("pictureSides.left")}
          right={t("pictureSides.right")}
          views={{ front: t("views.front"), back: t("views.back") }}
        />
        <div className="body-between flex flex-col gap-6">{between}</div>
        <h2 className="mb-3">{listTitle}</h2>
        <div className="grid gap-x-4 gap-y-8 sm:grid-cols-2">
          {BODY_VIEWS.map((view) => (
            <div key={view}>
              <h3 id={`${name}-${view}`} className="mb-2">
                {t(`views.${view}`)}
              </h3>
              <ul className="grid gap-3" aria-labelledby={`${name}-${view}`}>
                {BODY_REGIONS.filter((region) => region.view === view).map((region) => (
                  <Place
                    key={region.id}
                    region={region}
                    name={name}
                    words={t(`regions.${region.id}`)}
                    isChosen={chosen.includes(region.id)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

type PlaceProps = {
  readonly region: BodyRegion;
  readonly name: string;
  readonly words: string;
  readonly isChosen: boolean;
};

function Place({ region, name, words, isChosen }: PlaceProps) {
  const id = `${name}-${region.id}`;
  return (
    <li className="body-place">
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={region.id}
          defaultChecked={isChosen}
          className="choice-input"
        />
        <span>{words}</span>
      </label>
      <label htmlFor={id} className="body-region" data-view={region.view} aria-hidden="true">
        <svg viewBox={`0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`} focusable="false">
          <path d={region.path} />
        </svg>
      </label>
    </li>
  );
}
