import { FigureImage } from "@/components/exercises/figure-image";
import { FigureStills } from "@/components/exercises/figure-stills";

export type FigureWords = {
  /** The whole movement in a few sentences. */
  readonly alt: string;
  /** What each of the three stills shows. */
  readonly stills: readonly [string, string, string];
  readonly stop: string;
};

type ExerciseFigureProps = {
  readonly id: string;
  readonly words: FigureWords;
  /** Only the left side is done. */
  readonly mirrored?: boolean;
  /** The picture this page is about, not one of a list. */
  readonly main?: boolean;
};

/**
 * An exercise in movement. A box stops it, with and without a script: then, and for whoever asked their device for
 * less motion, its three numbered pictures stand in its place.
 */
export function ExerciseFigure({ id, words, mirrored = false, main = false }: ExerciseFigureProps) {
  return (
    <div className="figure">
      <FigureImage
        id={id}
        picture="motion"
        alt={words.alt}
        fetched={main ? "first" : "in-sight"}
        className="figure-motion mx-auto h-auto w-full max-w-lg"
        mirrored={mirrored}
      />
      <FigureStills id={id} words={words} mirrored={mirrored} />
      <label className="figure-stop text-muted">
        <input type="checkbox" autoComplete="off" />
        {words.stop}
      </label>
    </div>
  );
}
