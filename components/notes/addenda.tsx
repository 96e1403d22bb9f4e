import { AddendumForm } from "@/components/notes/addendum-form";
import { Card } from "@/components/ui/card";
import type { ViewNoteReply } from "@/lib/contracts/note";

type AddendaProps = {
  /** Who reads. */
  readonly owner: string;
  readonly note: ViewNoteReply;
};

/** What was added after signing, each with who and when. */
export function Addenda({ owner, note }: AddendaProps) {
  return (
    <Card title="Addenda" lead="The signed note above stays as it is.">
      {note.addenda.length === 0 && <p className="mb-3">Nothing was added.</p>}
      <ul className="space-y-4">
        {note.addenda.map((addendum) => (
          <li key={addendum.id} className="border-s-4 border-line ps-3">
            <p className="text-door-small text-muted">
              {addendum.author}, {addendum.at}
            </p>
            <p className="max-w-prose whitespace-pre-wrap">{addendum.text}</p>
          </li>
        ))}
      </ul>
      {note.mayWrite && <AddendumForm owner={owner} noteId={note.id} patientId={note.patientId} />}
    </Card>
  );
}
