import { FigureImage } from "@/components/exercises/figure-image";
import { FigureStills } from "@/components/exercises/figure-stills";
import type { Language } from "@/lib/domain/people/language";
import { QrCode } from "@/components/programmes/qr-code";

type PrintItem = {
  readonly id: string;
  readonly exerciseId: string;
  readonly photoId: string | null;
  readonly name: string;
  readonly mirrored: boolean;
  readonly stills: readonly [string, string, string];
  /** That the stills are of another exercise; undefined where they are its own. */
  readonly ofBasis: string | undefined;
  readonly dose: string;
  readonly steps: readonly string[];
  readonly fault: string | undefined;
  readonly note: string;
};
type PrintSheetProps = {
  readonly language: Language;
  readonly title: string;
  readonly note: string;
  readonly words: Readonly<Record<"from" | "printed" | "tick" | "scan" | "stop" | "red" | "fault", string>>;
  /** What the code opens; null prints no code. */
  readonly link: string | null;
  readonly items: readonly PrintItem[];
};

const DAYS = Array.from({ length: 14 }, (_, day) => day + 1);

/**
 * The paper sheet: dose in words, steps, two weeks of boxes to tick, the clinic's number. No name and no answers. Four
 * exercises stand on one page, six on two. When to stop and when to go stands before them: a page after the last one
 * may hold nothing else, and only the first goes on the fridge.
 */
export function PrintSheet({ language, title, note, words, link, items }: PrintSheetProps) {
  return (
    <article
      lang={language}
      data-theme="light"
      className="print-sheet rounded-door border border-line bg-surface p-5 text-text sm:p-8 print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 border-b-2 border-text pb-4 print:pb-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1>{title}</h1>
          <p className="font-semibold">{words.from}</p>
          <p>
            <span className="text-muted">{words.printed}.</span> {words.tick}
          </p>
          {note !== "" && <p className="mt-2">“{note}”</p>}
        </div>
        {link !== null && (
          <figure className="sheet-code shrink-0 text-center">
            <QrCode text={link} label={words.scan} />
            <figcaption>{words.scan}</figcaption>
          </figure>
        )}
      </header>
      <div className="space-y-2 border-b border-line py-4 print:space-y-1 print:py-1.5">
        <p className="font-semibold">{words.stop}</p>
        <p className="border-s-4 border-emergency-edge ps-3 font-semibold">{words.red}</p>
      </div>
      {items.map((item) => (
        <SheetItem key={item.id} item={item} words={words} />
      ))}
    </article>
  );
}

function SheetItem({ item, words }: { readonly item: PrintItem; readonly words: PrintSheetProps["words"] }) {
  return (
    <section className="sheet-item">
      <div className="sheet-name">
        <h2>{item.name}</h2>
        <p className="font-bold text-primary">{item.dose}</p>
      </div>
      <div className="sheet-picture">
        <ItemPicture item={item} />
        <ul className="sheet-days">
          {DAYS.map((day) => (
            <li key={day} className="tabular border border-input text-muted">
              {day}
            </li>
          ))}
        </ul>
      </div>
      <div className="sheet-how">
        {item.note !== "" && <p className="border-s-4 border-brass ps-3">{item.note}</p>}
        <ol className="list-decimal ps-5 marker:font-bold marker:text-muted">
          {item.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {item.fault !== undefined && (
          <p>
            <span className="font-semibold">{words.fault}</span> {item.fault}
          </p>
        )}
      </div>
    </section>
  );
}

function ItemPicture({ item }: { readonly item: PrintItem }) {
  const { exerciseId: id, photoId, name, mirrored, ofBasis } = item;
  if (photoId === null)
    return (
      <div>
        <FigureStills id={id} words={item} mirrored={mirrored} paper />
        {ofBasis !== undefined && <p className="text-muted">{ofBasis}</p>}
      </div>
    );
  return (
    <FigureImage
      {...{ id, photoId }}
      picture="still-2"
      alt={name}
      fetched="now"
      className="sheet-photo h-auto"
    />
  );
}
