"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";

export type IdentityNoticeProps = { readonly patientId: string; readonly name: string };

/** A name and a date of birth prove little: until staff have looked, the answers may be somebody else's. */
export function IdentityNotice({ patientId, name }: IdentityNoticeProps) {
  const { waits, fresh } = useFreshPage();
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const busy = asking || waits;
  const confirm = async () => {
    setAsking(true);
    const sent = await sendJson("POST", `/api/patients/${patientId}/identity`, {});
    setAsking(false);
    if (sent.ok) fresh();
    else setProblem(problemWords(sent.problem));
  };
  return (
    <Notice
      tone="warning"
      title="Identity not verified"
      action={
        <Button type="button" variant="secondary" small busy={busy} onClick={() => void confirm()}>
          I have checked who {name} is
        </Button>
      }
    >
      Whoever filled this in knew the name and the date of birth. Check a document before you rely on the
      answers.
      {problem !== null && (
        <span role="alert" className="block font-semibold text-error">
          {problem}
        </span>
      )}
    </Notice>
  );
}
