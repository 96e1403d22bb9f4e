import type { Metadata } from "next";
import { Addenda } from "@/components/notes/addenda";
import { ToldBefore } from "@/components/check-ins/told-before";
import { LeftNoteWords } from "@/components/notes/left-note-words";
import { NoteEditor } from "@/components/notes/note-editor";
import { ReadNote } from "@/components/notes/read-note";
import { PatientFrame } from "@/components/patients/patient-frame";
import { Badge } from "@/components/ui/badge";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewNotePage } from "@/lib/use-cases/notes/view-note";

export const metadata: Metadata = { title: "Visit note" };

type Props = { readonly params: Promise<{ noteId: string }> };

export default async function NotePage({ params }: Props) {
  const actor = await pageActor("note.view");
  const { banner, told, ...note } = await pageData(viewNotePage(actor, idParam((await params).noteId)));
  const { visit, signed } = note;
  const chart = `/clinic/patients/${banner.id}`;
  return (
    <PatientFrame banner={banner}>
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2>Visit note</h2>
        <Badge tone={signed ? "success" : "info"}>{signed ? "Signed" : "Draft"}</Badge>
        <p className="w-full text-muted">
          {visit.kind}, {visit.day}, {visit.time}. Written by {note.author}.
          {signed ? ` Signed by ${signed.by}, ${signed.at}.` : ""}
        </p>
      </header>
      {told !== null && <ToldBefore told={told} chart={chart} />}
      {signed === null && note.mayWrite ? (
        <NoteEditor key={note.id} note={note} owner={actor.staffId} />
      ) : (
        <div className="space-y-4">
          {note.mayWrite && <LeftNoteWords owner={actor.staffId} note={note} />}
          <ReadNote note={note} />
          {signed && <Addenda owner={actor.staffId} note={note} />}
        </div>
      )}
    </PatientFrame>
  );
}
