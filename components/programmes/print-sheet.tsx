import { ExerciseSheet } from "@/components/exercises/exercise-sheet";
import { FigureImage } from "@/components/exercises/figure-image";
import { FigureStills } from "@/components/exercises/figure-stills";
import { QrCode } from "@/components/programmes/qr-code";

type PrintItem = {
  readonly id: string;
  readonly exerciseId: string;
  readonly photoId: string | null;
  readonly name: string;
  readonly mirrored: boolean;
  readonly stills: readonly [string, string, string];
  readonly dose: string;
  readonly steps: readonly string[];
  readonly fault: string | undefined;
  readonly note: string;
};
type PrintSheetProps = {
  readonly title: string;
  readonly note: string;
  readonly words: Readonly<
    Record<"from" | "printed" | "tick" | "scan" | "stop" | "red" | "steps" | "fault", string>
  >;
  /** What the code opens; null prints no code. */
  readonly link: string | null;
  readonly items: readonly PrintItem[];
};

const DAYS = Array.from({ length: 14 }, (_, day) => day + 1);

/** The paper sheet: dose in words, steps, two weeks of boxes to tick, the clinic's number. No name and no answers. */
export function PrintSheet({ title, note, words, link, items }: PrintSheetProps) {
  return (
    <article className="print-sheet mx-auto max-w-3xl rounded-door border border-line bg-surface p-5 text-text sm:p-8 print:max-w-none print:border-0 print:p-0 print:text-[0.8rem]">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 border-b-2 border-text pb-4">
        <div className="min-w-0 flex-1 basis-64">
          <h1>{title}</h1>
          <p className="font-semibold">{words.from}</p>
          <p className="text-muted">{words.printed}</p>
          {note !== "" && <p className="mt-2">“{note}”</p>}
        </div>
        {link !== null && (
          <figure className="w-32 shrink-0 text-center">
            <QrCode text={link} label={words.scan} className="size-32" />
            <figcaption className="text-[0.875em]">{words.scan}</figcaption>
          </figure>
        )}
      </header>
      {items.map((item) => (
        <section key={item.id} className="break-inside-avoid border-b border-line py-5 print:py-2.5">
          <ExerciseSheet
            {...item}
            words={words}
            picture={
              item.photoId === null ? (
                <FigureStills id={item.exerciseId} words={item} mirrored={item.mirrored} paper />
              ) : (
                <FigureImage
                  id={item.exerciseId}
                  photoId={item.photoId}
                  picture="still-2"
                  alt={item.name}
                  fetched="now"
                  className="h-auto w-64"
                />
              )
            }
          />
          <div className="mt-3 print:mt-1.5">
            <p className="text-[0.875em] text-muted">{words.tick}</p>
            <ul className="mt-1 flex flex-wrap gap-1">
              {DAYS.map((day) => (
                <li
                  key={day}
                  className="tabular flex size-8 items-start justify-start border border-input p-0.5 text-[0.625rem] text-muted"
                >
                  {day}
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
      <footer className="break-inside-avoid space-y-2 pt-4">
        <p className="font-semibold">{words.stop}</p>
        <p className="border-s-4 border-emergency-edge ps-3 font-semibold">{words.red}</p>
      </footer>
    </article>
  );
}
