"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { flushSync } from "react-dom";
import { writeTyped } from "@/components/messages/kept-words";
import { WritingBox } from "@/components/messages/writing-box";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";

export type AddendumFormProps = {
  /** Whose words they are: what they typed waits in their tab behind the lock, and for nobody else. */
  readonly owner: string;
  readonly noteId: string;
  readonly patientId: string;
};

/** Adds to a signed note. What was typed stays until it is saved. */
export function AddendumForm({ owner, noteId, patientId }: AddendumFormProps) {
  const router = useRouter();
  const [state, setState] = useState<"ready" | "busy" | "added" | Problem>("ready");
  const problem = typeof state === "object" ? state : null;
  const place = `addendum-${noteId}`;

  const add = async (form: HTMLFormElement) => {
    setState("busy");
    const body = { patientId, text: new FormData(form).get("text") };
    const sent = await sendJson("POST", `/api/notes/${noteId}/addenda`, body);
    flushSync(() => setState(sent.ok ? "added" : sent.problem));
    if (!sent.ok) {
      focusFirstWrong(form);
      return;
    }
    form.reset();
    writeTyped(owner, place, "");
    router.refresh();
  };

  const error = problem?.fields["text"];
  return (
    <form
      method="post"
      noValidate
      className="mt-4 space-y-3"
      onInput={() => {
        if (state === "added") setState("ready");
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      {problem && error === undefined && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <div role="status">
        {state === "added" && (
          <Notice tone="success" title="The addendum is added, with your name and the time" />
        )}
      </div>
      <WritingBox owner={owner} place={place} name="text" label="Add to this note" error={error} />
      <Button busy={state === "busy"}>{state === "busy" ? "Adding…" : "Add addendum"}</Button>
    </form>
  );
}
