"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { type Destination, matching } from "@/components/palette/find-destination";
import { type FoundPatients, usePatientSearch } from "@/components/palette/use-patient-search";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { problemWords } from "@/lib/client/send-json";

type FindBoxProps = {
  readonly destinations: readonly Destination[];
  readonly onDone: () => void;
  readonly onMap: () => void;
};
type Option = Destination & { readonly about?: string };

/** A box over a list of options: arrows choose, Enter opens. The focus stays in the box. */
export function FindBox({ destinations, onDone, onMap }: FindBoxProps) {
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = usePatientSearch(typed);
  const options: readonly Option[] = [...patientOptions(found), ...matching(destinations, typed)];
  const at = Math.min(chosen, options.length - 1);

  const open = (option: Option | undefined) => {
    if (!option) return;
    onDone();
    router.push(option.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Enter: at }[event.key];
    if (to === undefined || options.length === 0) return;
    event.preventDefault();
    if (event.key === "Enter") {
      open(options[at]);
      return;
    }
    const next = (to + options.length) % options.length;
    setChosen(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="space-y-3">
      <input
        ref={(box) => box?.setAttribute("autofocus", "")}
        type="text"
        role="combobox"
        aria-label="Patient, page or action"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={options.length > 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="lopez, 4/3/1961, plan, settings…"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        className="field-input"
      />
      <p role="status" className="text-door-small text-muted">
        {statusWords(found, options.length)}
      </p>
      {found.problem && <Notice tone="error" title={problemWords(found.problem)} announce="now" />}
      <ul id={listId} role="listbox" aria-label="Found" className="max-h-[50vh] overflow-y-auto">
        {options.map((option, index) => (
          <li
            key={`${option.group} ${option.href}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => open(option)}
            className="flex min-h-(--target) cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded-door px-3 py-1 hover:bg-surface-2 aria-selected:bg-primary-tint aria-selected:text-on-primary-tint"
          >
            <span className="font-semibold">{option.label}</span>
            <span className="text-door-small tabular">{option.about ?? option.group}</span>
          </li>
        ))}
      </ul>
      <Button type="button" variant="quiet" small fit onClick={onMap}>
        Show all keys
      </Button>
    </div>
  );
}

function patientOptions({ patients }: FoundPatients): readonly Option[] {
  return patients.map(({ id, name, birthDate, age, phone }) => ({
    ...{ href: `/clinic/patients/${id}`, label: name, group: "Patients" },
    about: `born ${birthDate} (${age}) · ${phone ?? "no mobile"}`,
  }));
}

function statusWords({ state, problem }: FoundPatients, count: number): string {
  if (state === "searching") return "Looking for patients…";
  if (count === 0 && problem === null) return "No match. Check the spelling, or try the date of birth.";
  return `${count} found. Arrows choose, Enter opens.`;
}
