"use client";

import { useCallback } from "react";
import { useForm } from "react-hook-form";
import { NoteConflict } from "@/components/notes/note-conflict";
import { type NoteFormValues, toDraft, toForm } from "@/components/notes/note-form-values";
import { NoteModeSwitch, useNoteMode } from "@/components/notes/note-mode";
import { AdjustmentPart, MovementPart, PainPart, PosturePart } from "@/components/notes/note-parts";
import { NoteSection } from "@/components/notes/note-section";
import { NoteText } from "@/components/notes/note-text";
import { QuoteBlock } from "@/components/notes/quote-block";
import { SaveStateLine } from "@/components/notes/save-state-line";
import { useAutosave } from "@/components/notes/use-autosave";
import { useNoteKeys } from "@/components/notes/use-note-keys";
import { FocusedErrors } from "@/components/patients/focused-errors";
import { standingProblem, useSigning } from "@/components/notes/use-signing";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ViewNoteReply } from "@/lib/contracts/note";

/** The visit note while it is a draft. It saves itself; signing makes it final. */
export function NoteEditor({ note, owner }: { readonly note: ViewNoteReply; readonly owner: string }) {
  const form = useForm<NoteFormValues>({ defaultValues: toForm(note.draft) });
  const { getValues, reset } = form;
  const [mode, setMode] = useNoteMode();
  // What already holds something is never hidden.
  const isShown = (part: "posture" | "movement" | "adjustments" | "painMarks") =>
    mode === "full" || note.draft[part].length > 0;
  const { state, queue } = useAutosave(form, note, owner);
  const signing = useSigning(note, queue);
  const { sign } = signing;
  const problem = standingProblem(signing, state.kind === "conflict");
  const saveNow = useCallback(() => void queue.save(), [queue]);
  const signNow = useCallback(() => void sign(), [sign]);
  useNoteKeys({ onSave: saveNow, onSign: signNow });

  const takeTheirs = () => {
    if (state.kind !== "conflict") return;
    // A signed note is another page: read-only, with its addenda.
    if (state.theirs.signed) {
      window.location.reload();
      return;
    }
    reset(toForm(state.theirs.draft));
    queue.tookTheirs();
  };

  return (
    <form method="post" noValidate className="space-y-4" onSubmit={(event) => event.preventDefault()}>
      {state.kind === "conflict" && (
        <div id="other-version" tabIndex={-1}>
          <NoteConflict
            mine={toDraft(getValues())}
            theirs={state.theirs}
            onKeepMine={() => void queue.keepMine()}
            onTakeTheirs={takeTheirs}
          />
        </div>
      )}
      {signing.missing.length > 0 && (
        <FocusedErrors
          key={signing.tries}
          title="Before you sign"
          items={signing.missing.map(({ field, words }) => ({ fieldId: field, message: words }))}
        />
      )}
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}

      <NoteModeSwitch mode={mode} onChange={setMode} />
      <NoteSection id="subjective" letter="S" title="Subjective">
        <QuoteBlock quote={note.quote} />
        <NoteText form={form} note={note} field="subjective" label="What the patient says today" />
        {isShown("painMarks") && <PainPart form={form} note={note} />}
      </NoteSection>
      <NoteSection id="objective" letter="O" title="Objective">
        <NoteText form={form} note={note} field="objective" label="What you see and find" />
        {isShown("posture") && <PosturePart form={form} />}
        {isShown("movement") && <MovementPart form={form} note={note} />}
      </NoteSection>
      <NoteSection id="assessment" letter="A" title="Assessment">
        <NoteText form={form} note={note} field="assessment" label="What you make of it" />
      </NoteSection>
      <NoteSection id="plan" letter="P" title="Plan">
        {isShown("adjustments") && <AdjustmentPart form={form} />}
        <NoteText form={form} note={note} field="plan" label="What was done, and what happens next" />
      </NoteSection>

      <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2 lg:-mx-6 lg:px-6">
        <SaveStateLine state={state} onRetry={saveNow} />
        <div className="flex flex-wrap items-center gap-3">
          <p className="hidden text-door-small text-muted xl:block">
            F8 next section · Ctrl+S save · Ctrl+Enter sign
          </p>
          <Button type="button" variant="secondary" onClick={saveNow}>
            Save now
          </Button>
          <Button type="button" busy={signing.busy} onClick={signNow}>
            {signing.busy ? "Signing…" : "Sign note"}
          </Button>
        </div>
      </div>
    </form>
  );
}
