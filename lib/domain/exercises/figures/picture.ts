import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { type Drawing, drawingOf, type Layer } from "@/lib/domain/exercises/figures/drawing";
import { FIGURES } from "@/lib/domain/exercises/figures/figures";
import { CLASS_OF, styleFor } from "@/lib/domain/exercises/figures/paint";
import type { Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { stillsOf } from "@/lib/domain/exercises/figures/stills";

/** What can be asked of a figure: the moving picture, one still to know it by, the three stills on screen and paper. */
const PICTURES = [
  "motion",
  "thumbnail",
  "still-1",
  "still-2",
  "still-3",
  "paper-1",
  "paper-2",
  "paper-3",
] as const;
export type Picture = (typeof PICTURES)[number];

export const isPicture = (name: string): name is Picture => (PICTURES as readonly string[]).includes(name);

/** One picture of one exercise, as the text of an SVG file. */
export function pictureOf(id: ExerciseId, picture: Picture): string {
  const figure = FIGURES[id];
  const drawing = drawingOf(figure);
  if (picture === "motion") return motion(drawing);
  const stills = stillsOf(figure, drawing.timeline);
  if (picture === "thumbnail") return still(drawing, stills[(figure.telling ?? 3) - 1] ?? stills[2], {});
  const shown = stills[Number(picture.at(-1)) - 1] ?? stills[0];
  return still(drawing, shown, picture.startsWith("paper") ? { paper: true } : { snug: true });
}

const ratios = new Map<ExerciseId, number>();

/** How many times as wide as high the three stills of an exercise are, all on one scale; reckoned once in a process. */
export function stillsRatio(id: ExerciseId): number {
  const known = ratios.get(id);
  if (known !== undefined) return known;
  const { width, height } = drawingOf(FIGURES[id]).frames.snug;
  ratios.set(id, width / height);
  return width / height;
}

/** For paper, in the colours of the day; snug, to stand beside others. */
type Use = { readonly paper?: boolean; readonly snug?: boolean };

function still(drawing: Drawing, skeleton: Skeleton, use: Use): string {
  const layers = drawing.layersAt(skeleton);
  return page(
    drawing,
    use,
    layers
      .map((layer) => grouped(layer, layer.shapes.map(({ paint, d }) => path(paint, d)).join("")))
      .join(""),
  );
}

/** The loop: every shape's outline goes from moment to moment. Nothing that stands still is animated. */
function motion(drawing: Drawing): string {
  const { samples, seconds } = drawing.timeline;
  const moments = samples.map(({ moment }) => drawing.layersAt(moment.skeleton));
  const times = samples.map((sample) => shortened(sample.seconds / seconds)).join(";");
  const timing = `dur="${shortened(seconds)}s" repeatCount="indefinite" keyTimes="${times}"`;
  const layers = (moments[0] ?? []).map((layer, at) =>
    grouped(
      layer,
      layer.shapes
        .map(({ paint, d }, shape) => {
          const outlines = moments.map((moment) => moment[at]?.shapes[shape]?.d ?? d);
          if (outlines.every((outline) => outline === d)) return path(paint, d);
          return path(paint, d, `<animate attributeName="d" ${timing} values="${outlines.join(";")}"/>`);
        })
        .join(""),
    ),
  );
  return page(drawing, {}, layers.join(""));
}

const shortened = (value: number): string => value.toFixed(3).replace(/\.?0+$/, "");

function grouped(layer: Layer, inside: string): string {
  return `<g${layer.far ? ' class="far"' : ""}>${inside}</g>`;
}

function path(paint: string, d: string, inside = ""): string {
  const name = CLASS_OF[paint] ?? (paint.startsWith("cord") ? paint : `${paint} o`);
  return inside === ""
    ? `<path class="${name}" d="${d}"/>`
    : `<path class="${name}" d="${d}">${inside}</path>`;
}

function page({ frames, flipped, shadow, traces }: Drawing, { paper, snug }: Use, layers: string): string {
  const { x, y, width, height } = snug ? frames.snug : frames.wide;
  const floor = shadow === "" ? "" : `<path class="g" d="${shadow}"/>`;
  const arrows = traces
    .map(({ line, head }) => `<path class="r" d="${line}"/><path class="a" d="${head}"/>`)
    .join("");
  const inside = floor + layers + arrows;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}">` +
    `<style>${styleFor(Math.max(width, height), paper === true)}</style>` +
    `${flipped ? `<g transform="matrix(-1 0 0 1 ${2 * x + width} 0)">${inside}</g>` : inside}</svg>`
  );
}
