import { NoteSection } from "@/components/notes/note-section";
import { PlumbPicture } from "@/components/notes/plumb-picture";
import { QuoteBlock } from "@/components/notes/quote-block";
import type { ViewNoteReply } from "@/lib/contracts/note";

const Words = ({ text }: { readonly text: string }) =>
  text === "" ? (
    <p className="text-muted">Nothing written.</p>
  ) : (
    <p className="max-w-prose whitespace-pre-wrap">{text}</p>
  );

/** A note to read: signed, or a draft for somebody who may not write in it. */
export function ReadNote({ note }: { readonly note: ViewNoteReply }) {
  const { draft } = note;
  // The picture lists what it draws.
  const findings = note.findings.slice(draft.posture.length);
  return (
    <div className="space-y-4">
      <NoteSection id="subjective" letter="S" title="Subjective">
        <QuoteBlock quote={note.quote} />
        <Words text={draft.subjective} />
      </NoteSection>
      <NoteSection id="objective" letter="O" title="Objective">
        <Words text={draft.objective} />
        {draft.posture.length > 0 && <PlumbPicture findings={draft.posture} />}
        {findings.length > 0 && (
          <ul className="list-disc space-y-1 ps-5">
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </NoteSection>
      <NoteSection id="assessment" letter="A" title="Assessment">
        <Words text={draft.assessment} />
      </NoteSection>
      <NoteSection id="plan" letter="P" title="Plan">
        <Words text={draft.plan} />
      </NoteSection>
    </div>
  );
}
