import type { FigureWords } from "@/components/exercises/figure-words";
import { FigureImage } from "@/components/exercises/figure-image";

type FigureStillsProps = {
  readonly id: string;
  readonly words: Pick<FigureWords, "stills" | "ratio">;
  /** On paper: always there, and never in the colours of the dark. */
  readonly paper?: boolean;
  readonly mirrored?: boolean;
};

/** Wider than that, three beside each other are too small to be seen on a phone. */
const WIDE = 1.1;

/** Start, movement and end, numbered. */
export function FigureStills({ id, words, paper = false, mirrored = false }: FigureStillsProps) {
  const { ratio = 1 } = words;
  const kind = paper ? "figure-paper" : ratio > WIDE ? "figure-stills-wide" : "";
  return (
    <ol className={`figure-stills ${kind}`}>
      {([1, 2, 3] as const).map((number) => (
        <li key={number}>
          <FigureImage
            id={id}
            picture={paper ? `paper-${number}` : `still-${number}`}
            alt={words.stills[number - 1] ?? ""}
            fetched={paper ? "now" : "in-sight"}
            {...(paper ? {} : { ratio })}
            mirrored={mirrored}
          />
          <span aria-hidden className="tabular block text-center font-bold text-muted">
            {number}
          </span>
        </li>
      ))}
    </ol>
  );
}
