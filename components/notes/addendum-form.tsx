"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";

export type AddendumFormProps = { readonly noteId: string; readonly patientId: string };

/** Adds to a signed note. What was typed stays until it is saved. */
export function AddendumForm({ noteId, patientId }: AddendumFormProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const add = async (form: HTMLFormElement) => {
    setBusy(true);
    const body = { patientId, text: new FormData(form).get("text") };
    const sent = await sendJson("POST", `/api/notes/${noteId}/addenda`, body);
    flushSync(() => {
      setBusy(false);
      setProblem(sent.ok ? null : sent.problem);
    });
    if (!sent.ok) {
      focusFirstWrong(form);
      return;
    }
    form.reset();
    router.refresh();
  };

  const error = problem?.fields["text"];
  return (
    <form
      method="post"
      noValidate
      className="mt-4 space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      {problem && error === undefined && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <TextArea name="text" label="Add to this note" error={error} />
      <Button busy={busy}>{busy ? "Adding…" : "Add addendum"}</Button>
    </form>
  );
}
