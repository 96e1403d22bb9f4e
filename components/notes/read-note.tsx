import type { ReactNode } from "react";
import { NoteSection } from "@/components/notes/note-section";
import { PlumbPicture } from "@/components/notes/plumb-picture";
import { QuoteBlock } from "@/components/notes/quote-block";
import type { ViewNoteReply } from "@/lib/contracts/note";

type PartProps = {
  readonly text: string;
  readonly findings: readonly string[];
  readonly children?: ReactNode;
};

/** What was written, then what was drawn or found. */
function Part({ text, findings, children = null }: PartProps) {
  const isEmpty = text === "" && findings.length === 0 && children === null;
  return (
    <>
      {isEmpty && <p className="text-muted">Nothing written.</p>}
      {text !== "" && <p className="max-w-prose whitespace-pre-wrap">{text}</p>}
      {children}
      {findings.length > 0 && (
        <ul className="list-disc space-y-1 ps-5">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A note to read: signed, or a draft for somebody who may not write in it. */
export function ReadNote({ note }: { readonly note: ViewNoteReply }) {
  const { draft, findings } = note;
  // The picture lists what it draws.
  const found = findings.objective.slice(draft.posture.length);
  return (
    <div className="space-y-4">
      <NoteSection id="subjective" letter="S" title="Subjective">
        <QuoteBlock quote={note.quote} />
        <Part text={draft.subjective} findings={findings.subjective} />
      </NoteSection>
      <NoteSection id="objective" letter="O" title="Objective">
        <Part text={draft.objective} findings={found}>
          {draft.posture.length > 0 ? <PlumbPicture findings={draft.posture} /> : null}
        </Part>
      </NoteSection>
      <NoteSection id="assessment" letter="A" title="Assessment">
        <Part text={draft.assessment} findings={[]} />
      </NoteSection>
      <NoteSection id="plan" letter="P" title="Plan">
        <Part text={draft.plan} findings={findings.plan} />
      </NoteSection>
    </div>
  );
}
