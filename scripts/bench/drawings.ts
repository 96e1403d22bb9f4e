import { CATALOGUE } from "../../lib/domain/exercises/exercise";
import { type Picture, pictureOf } from "../../lib/domain/exercises/figures/picture";
import { type Figures, median } from "./figures";

const ROUNDS = 9;

/** Milliseconds to draw that picture of every exercise once, as a server does that has been running: the median. */
function drawAll(picture: Picture): number | undefined {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const since = performance.now();
    for (const { id } of CATALOGUE) pictureOf(id, picture);
    return performance.now() - since;
  });
  return median(rounds);
}

/** What it costs to draw the whole catalogue, nothing kept from before. */
export function measureDrawings(figures: Figures): void {
  drawAll("motion");
  figures.set("drawings.98-stills-ms", drawAll("still-3"));
  figures.set("drawings.98-motions-ms", drawAll("motion"));
}
