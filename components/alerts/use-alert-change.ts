"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { useRefreshAlerts } from "@/components/alerts/alert-queries";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { AlertDetail } from "@/lib/contracts/alert";

type Problems = Readonly<Record<string, string>>;

/** A form about one alert, as it is shown here. */
export type AlertForm = {
  readonly alert: AlertDetail;
  /** What was typed is with the server; called before the page follows. */
  readonly onSaved: () => void;
};

const problemsOf = (problem: Problem): Problems =>
  Object.keys(problem.fields).length > 0 ? problem.fields : { form: problemWords(problem) };

/** Sends one change of an alert as it is shown here. `general`: what no field of the form is about, who was first included. */
export function useAlertChange(
  { id, version }: Pick<AlertDetail, "id" | "version">,
  path: string,
  onSaved: () => void,
) {
  const refresh = useRefreshAlerts();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});

  const send = async (body: object, form: HTMLFormElement): Promise<boolean> => {
    setBusy(true);
    const sent = await sendJson("POST", `/api/clinic/alerts/${id}/${path}`, { version, ...body });
    if (sent.ok) onSaved();
    await refresh();
    flushSync(() => {
      setBusy(false);
      setProblems(sent.ok ? {} : problemsOf(sent.problem));
    });
    if (!sent.ok) focusFirstWrong(form);
    return sent.ok;
  };
  return { busy, problems, general: problems["form"] ?? problems["version"], send };
}
