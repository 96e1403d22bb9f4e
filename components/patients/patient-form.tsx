"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { MatchTable } from "@/components/patients/match-table";
import { PatientFields } from "@/components/patients/patient-fields";
import { FocusedErrors } from "@/components/patients/focused-errors";
import { fieldIdOf, readPatientForm } from "@/components/patients/read-patient-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { AddPatientReply, PatientContact, PatientMatch } from "@/lib/contracts/patient";

export type PatientFormProps = {
  /** The patient to correct; left out, a new one is added. */
  readonly patient?: { readonly id: string; readonly contact: PatientContact };
};

type State = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly similar: readonly PatientMatch[];
};
const READY: State = { busy: false, problem: null, similar: [] };

/** Adds or corrects a patient. What was typed stays in the form whatever the answer is. */
export function PatientForm({ patient }: PatientFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState(READY);

  const add = async (anotherPerson: boolean) => {
    if (!form.current) return;
    const typed = readPatientForm(form.current);
    setState({ ...READY, busy: true });
    const sent = await sendJson<AddPatientReply>("POST", "/api/patients", { ...typed, anotherPerson });
    if (!sent.ok) setState({ ...READY, problem: sent.problem });
    else if (sent.reply.result === "similar") setState({ ...READY, similar: sent.reply.similar });
    else router.push(`/clinic/patients/${sent.reply.id}`);
  };
  const change = async (known: { readonly id: string; readonly contact: PatientContact }) => {
    if (!form.current) return;
    const body = { ...readPatientForm(form.current), version: known.contact.version };
    setState({ ...READY, busy: true });
    const sent = await sendJson("PUT", `/api/patients/${known.id}`, body);
    if (sent.ok) router.push(`/clinic/patients/${known.id}`);
    else setState({ ...READY, problem: sent.problem });
  };
  const save = () => void (patient ? change(patient) : add(false));

  return (
    <form
      method="post"
      ref={form}
      noValidate
      className="max-w-3xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {state.problem && <Refusal problem={state.problem} isChange={patient !== undefined} />}
      <PatientFields contact={patient?.contact} errors={state.problem?.fields ?? {}} />
      {state.similar.length > 0 && <Similar patients={state.similar} onAddAnyway={() => void add(true)} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={state.busy}>{saveWord(state.busy, patient !== undefined)}</Button>
        <LinkButton
          variant="secondary"
          href={patient ? `/clinic/patients/${patient.id}` : "/clinic/patients"}
        >
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

function saveWord(busy: boolean, isChange: boolean): string {
  if (busy) return "Saving…";
  return isChange ? "Save changes" : "Add patient";
}

function Refusal({ problem, isChange }: { readonly problem: Problem; readonly isChange: boolean }) {
  const fields = Object.entries(problem.fields);
  if (fields.length > 0) {
    // One line per message: the three boxes of a date share theirs.
    const first = new Map(fields.map(([name, message]) => [message, fieldIdOf(name)] as const).reverse());
    const items = [...first].reverse().map(([message, fieldId]) => ({ message, fieldId }));
    return <FocusedErrors title="There is a problem" items={items} />;
  }
  const words =
    problem.code === "conflict" && isChange
      ? "Somebody changed this patient while you were typing. Your words are still here: open the patient in another tab, compare, then reload this page."
      : problemWords(problem);
  return <Notice tone="error" title={words} announce="now" />;
}

type SimilarProps = { readonly patients: readonly PatientMatch[]; readonly onAddAnyway: () => void };

function Similar({ patients, onAddAnyway }: SimilarProps) {
  return (
    <Notice
      tone="warning"
      title="You may have this patient already"
      announce="now"
      action={
        <Button type="button" variant="secondary" onClick={onAddAnyway}>
          It is another person: add anyway
        </Button>
      }
    >
      <p className="mb-2">Nothing was saved yet. Two records of one person split their history.</p>
      <MatchTable caption="Already here" patients={patients} />
    </Notice>
  );
}
