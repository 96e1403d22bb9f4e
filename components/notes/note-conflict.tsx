"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { NoteDraft, ViewNoteReply } from "@/lib/contracts/note";
import { findingInWords } from "@/lib/domain/visit-notes/finding-in-words";

export type NoteConflictProps = {
  readonly mine: NoteDraft;
  readonly theirs: ViewNoteReply;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

const TEXTS = [
  ["subjective", "S"],
  ["objective", "O"],
  ["assessment", "A"],
  ["plan", "P"],
] as const;

const findingsOf = ({ posture, movement }: NoteDraft) =>
  [...posture, ...movement].map(findingInWords).join("\n");

/** The parts in which two versions differ, as [name, mine, theirs]. */
export function differences(
  mine: NoteDraft,
  theirs: NoteDraft,
): readonly (readonly [string, string, string])[] {
  const texts = TEXTS.map(([field, letter]) => [letter, mine[field], theirs[field]] as const);
  const all = [...texts, ["Findings", findingsOf(mine), findingsOf(theirs)] as const];
  return all.filter(([, one, other]) => one !== other);
}

/** Two versions of one note beside each other, with who and when. A person chooses; nothing is overwritten unseen. */
export function NoteConflict({ mine, theirs, onKeepMine, onTakeTheirs }: NoteConflictProps) {
  const { signed } = theirs;
  const title = signed
    ? `This note was signed by ${signed.by}, ${signed.at}`
    : `Another version was saved by ${theirs.savedBy}, ${theirs.savedAt}`;
  return (
    <Notice
      tone="error"
      title={title}
      announce="now"
      action={
        <>
          {!signed && (
            <Button type="button" variant="danger" onClick={onKeepMine}>
              Keep mine, replace the saved version
            </Button>
          )}
          <Button type="button" variant="secondary" onClick={onTakeTheirs}>
            {signed ? "Show the signed note" : "Use the saved version, drop mine"}
          </Button>
        </>
      }
    >
      <p>
        {signed
          ? "Your words below were not saved. Copy what is needed, then add it as an addendum."
          : "Your words are kept on this page. Compare, then choose one version."}
      </p>
      <div className="mt-3 space-y-3">
        {differences(mine, theirs.draft).map(([name, one, other]) => (
          <div key={name} className="grid gap-3 sm:grid-cols-2">
            <Version heading={`${name}: on this page`} words={one} />
            <Version heading={`${name}: saved by ${theirs.savedBy}`} words={other} />
          </div>
        ))}
      </div>
    </Notice>
  );
}

export function Version({ heading, words }: { readonly heading: string; readonly words: string }) {
  return (
    <div className="rounded-md border border-line bg-surface p-3">
      <p className="text-door-small font-semibold text-muted">{heading}</p>
      <p className="whitespace-pre-wrap">{words || "Empty"}</p>
    </div>
  );
}
