"use client";

import { useCallback } from "react";
import { Controller, useForm } from "react-hook-form";
import { MovementForm } from "@/components/notes/movement-form";
import { NoteConflict } from "@/components/notes/note-conflict";
import { NoteSection } from "@/components/notes/note-section";
import { type NoteFormValues, toDraft, toForm } from "@/components/notes/note-form-values";
import { PlumbPicture } from "@/components/notes/plumb-picture";
import { PostureForm } from "@/components/notes/posture-form";
import { QuoteBlock } from "@/components/notes/quote-block";
import { SaveStateLine } from "@/components/notes/save-state-line";
import { useAutosave } from "@/components/notes/use-autosave";
import { useNoteKeys } from "@/components/notes/use-note-keys";
import { FocusedErrors } from "@/components/patients/focused-errors";
import { useSigning } from "@/components/notes/use-signing";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { ViewNoteReply } from "@/lib/contracts/note";

/** The visit note while it is a draft. It saves itself; signing makes it final. */
export function NoteEditor({ note }: { readonly note: ViewNoteReply }) {
  const form = useForm<NoteFormValues>({ defaultValues: toForm(note.draft) });
  const { register, control, getValues, reset } = form;
  const { state, queue } = useAutosave(form, note);
  const signing = useSigning(note, queue);
  const { sign } = signing;
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
      {signing.problem !== null && <Notice tone="error" title={signing.problem} announce="now" />}

      <NoteSection id="subjective" letter="S" title="Subjective">
        <QuoteBlock quote={note.quote} />
        <TextArea label="What the patient says today" {...register("subjective")} />
      </NoteSection>
      <NoteSection id="objective" letter="O" title="Objective">
        <TextArea label="What you see and find" {...register("objective")} />
        <h3>Posture against the plumb line</h3>
        <Controller
          control={control}
          name="posture"
          render={({ field }) => (
            <>
              <PlumbPicture findings={field.value} />
              <PostureForm findings={field.value} onChange={field.onChange} />
            </>
          )}
        />
        <h3>Movement</h3>
        <MovementForm
          control={control}
          register={register}
          before={note.before}
          gapFlagPercent={note.gapFlagPercent}
        />
      </NoteSection>
      <NoteSection id="assessment" letter="A" title="Assessment">
        <TextArea label="What you make of it" {...register("assessment")} />
      </NoteSection>
      <NoteSection id="plan" letter="P" title="Plan">
        <TextArea label="What happens next" {...register("plan")} />
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
          <Button type="button" disabled={signing.busy} onClick={signNow}>
            {signing.busy ? "Signing…" : "Sign note"}
          </Button>
        </div>
      </div>
    </form>
  );
}
