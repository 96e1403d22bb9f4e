"use client";

import { useEffect, useState } from "react";
import { type Problem, sendJson } from "@/lib/client/send-json";
import type { PatientMatch, SearchPatientsReply } from "@/lib/contracts/patient";

/** Each search is one entry in the access log, so it waits for a pause in typing and for two letters or digits. */
const PAUSE_MS = 300;
const FEWEST = 2;
const MOST_SHOWN = 8;

export type FoundPatients = {
  readonly patients: readonly PatientMatch[];
  readonly state: "idle" | "searching" | "done";
  readonly problem: Problem | null;
};
const NOTHING: FoundPatients = { patients: [], state: "idle", problem: null };

/** The patients that what is typed names, by the search of the Patients page. */
export function usePatientSearch(typed: string): FoundPatients {
  const [found, setFound] = useState<FoundPatients & { readonly of: string }>({ ...NOTHING, of: "" });
  const wanted = typed.trim();
  const isShort = wanted.length < FEWEST;
  useEffect(() => {
    if (isShort) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void sendJson<SearchPatientsReply>("POST", "/api/patients/search", { search: wanted }).then((sent) => {
        if (isOver) return;
        const problem = sent.ok ? null : sent.problem;
        const patients = sent.ok && sent.reply.searched ? sent.reply.patients.slice(0, MOST_SHOWN) : [];
        setFound({ patients, state: "done", problem, of: wanted });
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted, isShort]);
  if (isShort) return NOTHING;
  return found.of === wanted ? found : { ...NOTHING, state: "searching" };
}
