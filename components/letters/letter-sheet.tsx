import type { LetterHead } from "@/lib/contracts/letter";

type LetterSheetProps = {
  readonly head: LetterHead;
  readonly letter: {
    readonly recipient: string;
    readonly subject: string;
    readonly text: string;
    readonly day: string;
    readonly signedBy: string | null;
  };
};

/** A signed letter as it is printed: whom it is from, to and about, its words, and who signed. */
export function LetterSheet({ head, letter }: LetterSheetProps) {
  const { recipient, subject, text, day, signedBy } = letter;
  return (
    <article className="letter mx-auto max-w-3xl">
      <header className="letter-head">
        <address>
          <strong>{head.clinic}</strong>
          {head.address !== "" && <span>{head.address}</span>}
          <span>{head.phone}</span>
        </address>
        <p>{day}</p>
      </header>
      <p className="mb-4 whitespace-pre-line">{recipient}</p>
      <h1>{subject}</h1>
      <p className="my-3 font-semibold">
        About {head.patient}, born {head.birthDate}
      </p>
      <div className="whitespace-pre-line">{text}</div>
      <footer>{signedBy === null ? "Not signed" : `Signed by ${signedBy}, ${day}`}</footer>
    </article>
  );
}
