import type { FormNote } from "@/lib/contracts/exercise-form";
import { clipTime } from "@/lib/domain/clips/clip-terms";

type StaffFormNotesProps = {
  readonly notes: readonly FormNote[];
  readonly nameOf: (exerciseId: string) => string;
};

/** What was said, newest first, with the exercise, the day and the second of the clip. */
export function StaffFormNotes({ notes, nameOf }: StaffFormNotesProps) {
  if (notes.length === 0) return <p className="text-muted">Nothing written yet.</p>;
  return (
    <ul className="ruled">
      {notes.map(({ id, exerciseId, text, author, day, clipSentOn, atSecond }) => (
        <li key={id} className="py-2">
          <p className="font-semibold">{nameOf(exerciseId)}</p>
          <p className="max-w-prose whitespace-pre-wrap">{text}</p>
          <p className="text-door-small text-muted">
            {author}, {day}
            {clipSentOn !== null && `. On the clip of ${clipSentOn}`}
            {clipSentOn !== null && atSecond !== null && `, ${clipTime(atSecond)} into it`}
          </p>
        </li>
      ))}
    </ul>
  );
}
