"use client";

import { useEffect, useRef, useState } from "react";
import { MatchTable, THEIR_PAGE } from "@/components/patients/match-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { SearchPatientsReply } from "@/lib/contracts/patient";

/** Each search is one entry in the access log, so it waits for a pause in typing. */
const PAUSE_MS = 300;

type PatientSearchProps = {
  /** Listed before anything is typed; null: nobody is, and nobody is added from here. */
  readonly latest: SearchPatientsReply | null;
  /** Where a name leads, with {id} for whose name it is; their page unless given. */
  readonly leadsTo?: string;
  /** A record that is no answer here, whatever is typed. */
  readonly without?: string;
};

/** Find a patient by name, date of birth or phone. What is typed is posted, never put in the address. */
export function PatientSearch({ latest, leadsTo = THEIR_PAGE, without }: PatientSearchProps) {
  const [found, setFound] = useState(latest);
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);

  const search = async (typed: string) => {
    const mine = ++turn.current;
    const sent = await sendJson<SearchPatientsReply>("POST", "/api/patients/search", { search: typed });
    if (mine !== turn.current) return;
    setProblem(sent.ok ? null : problemWords(sent.problem));
    if (sent.ok) setFound(sent.reply);
  };
  const onType = (typed: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void search(typed), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const shown = latest === null && found?.searched !== true ? null : found;
  const patients = shown?.patients.filter(({ id }) => id !== without) ?? [];

  return (
    <div className="space-y-4">
      <form
        method="post"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          const typed = new FormData(event.currentTarget).get("search");
          void search(typeof typed === "string" ? typed : "");
        }}
      >
        <TextField
          name="search"
          type="search"
          label="Name, date of birth or phone"
          hint="For example: lopez, 4/3/1961, or the last digits of a number"
          autoComplete="off"
          spellCheck={false}
          width="half"
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </form>
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}
      {shown && <Results found={{ ...shown, patients }} leadsTo={leadsTo} mayAdd={latest !== null} />}
    </div>
  );
}

type ResultsProps = {
  readonly found: SearchPatientsReply;
  readonly leadsTo: string;
  readonly mayAdd: boolean;
};

function Results({ found, leadsTo, mayAdd }: ResultsProps) {
  if (found.patients.length === 0) {
    return (
      <Card>
        <EmptyState
          title={found.searched ? "No match" : "No patients yet"}
          action={
            found.searched && mayAdd && <LinkButton href="/clinic/patients/new">Add a patient</LinkButton>
          }
        >
          {found.searched
            ? "Check the spelling, or try the date of birth."
            : "Patients you add are listed here."}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <p role="status" className="text-muted">
        {headingOf(found)}
      </p>
      <Card flush>
        <MatchTable caption="Patients" captionHidden patients={found.patients} leadsTo={leadsTo} />
      </Card>
    </>
  );
}

function headingOf({ searched, alike, patients, more }: SearchPatientsReply): string {
  if (!searched) return "Latest seen";
  if (alike) return "Nobody is spelled so. Names like it:";
  return `${patients.length} found${more ? ", and more: type more of the name" : ""}`;
}
