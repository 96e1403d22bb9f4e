"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { ChangeHistoryInput } from "@/lib/contracts/history";
import { HISTORY_WORDS } from "@/lib/domain/patients/history-words";

type ChangeHistoryProps = { readonly patientId: string; readonly known: readonly string[] };
type Move = ChangeHistoryInput["move"];

const FLAGS = Object.entries(HISTORY_WORDS).map(([value, label]) => ({ value, label }));
const WORDS = {
  add: { open: "Add a flag", why: "How you know", save: "Add this flag" },
  "take-off": { open: "Take a flag off", why: "Why it does not count any more", save: "Take this flag off" },
} as const satisfies Record<Move, unknown>;

/** A clinician adds a flag, or takes off one that the patient alone cannot. What was typed stays when it is refused. */
export function ChangeHistory({ patientId, known }: ChangeHistoryProps) {
  const router = useRouter();
  const [move, setMove] = useState<Move | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = problem?.fields ?? {};

  const close = () => {
    setMove(null);
    setProblem(null);
  };
  const save = async (form: HTMLFormElement) => {
    setBusy(true);
    const body = { ...Object.fromEntries(new FormData(form)), move };
    const sent = await sendJson("POST", `/api/patients/${patientId}/history`, body);
    setBusy(false);
    setProblem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    close();
    router.refresh();
  };

  if (move === null) {
    return (
      <p className="mt-4 flex flex-wrap gap-3">
        <Button type="button" variant="secondary" small fit onClick={() => setMove("add")}>
          {WORDS.add.open}
        </Button>
        {known.length > 0 && (
          <Button type="button" variant="secondary" small fit onClick={() => setMove("take-off")}>
            {WORDS["take-off"].open}
          </Button>
        )}
      </p>
    );
  }
  const offered = FLAGS.filter(({ value }) => known.includes(value) === (move === "take-off"));
  return (
    <form
      method="post"
      noValidate
      className="mt-4 space-y-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      {problem && Object.keys(errors).length === 0 && (
        <Notice tone="error" title={problemWords(problem)} announce="now" />
      )}
      <SelectField
        name="flag"
        id="history-flag"
        label={WORDS[move].open}
        options={[{ value: "", label: "Choose a flag" }, ...offered]}
        error={errors["flag"]}
      />
      <TextArea
        name="reason"
        id="history-reason"
        label={WORDS[move].why}
        hint={move === "take-off" ? "It is kept with your name. The patient can tick it again." : undefined}
        error={errors["reason"]}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy}>{busy ? "Saving…" : WORDS[move].save}</Button>
        <Button type="button" variant="secondary" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
