"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";

type ChartFormProps = {
  /** Where the boxes are posted to, by their names. */
  readonly path: string;
  /** Posted with them. */
  readonly with?: Readonly<Record<string, string>>;
  /** Of what it is for, where its first box does not say so. */
  readonly title?: string;
  readonly save: string;
  readonly onClose: () => void;
  /** The boxes, each with its error by name. */
  readonly children: (errors: Readonly<Record<string, string>>) => ReactNode;
};

/** A small form opened on a card of the chart. What was typed stays when it is refused; saved, it closes. */
export function ChartForm({ path, with: more, title, save, onClose, children }: ChartFormProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = problem?.fields ?? {};

  const post = async (form: HTMLFormElement) => {
    setBusy(true);
    const sent = await sendJson("POST", path, { ...Object.fromEntries(new FormData(form)), ...more });
    flushSync(() => {
      setBusy(false);
      setProblem(sent.ok ? null : sent.problem);
    });
    if (!sent.ok) {
      focusFirstWrong(form);
      // What a colleague did meanwhile is to stand beside what was typed.
      if (sent.problem.code === "conflict") router.refresh();
      return;
    }
    onClose();
    router.refresh();
  };

  return (
    <form
      method="post"
      noValidate
      className="mt-4 space-y-4 border-t border-line pt-4 [dl+&]:mt-0 [dl+&]:border-t-0"
      onSubmit={(event) => {
        event.preventDefault();
        void post(event.currentTarget);
      }}
    >
      {title !== undefined && <h3>{title}</h3>}
      {problem && Object.keys(errors).length === 0 && (
        <Notice tone="error" title={problemWords(problem)} announce="now" />
      )}
      {children(errors)}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy}>{busy ? "Saving…" : save}</Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
