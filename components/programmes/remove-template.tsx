"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";

type RemoveTemplateProps = {
  readonly templateId: string;
  readonly title: string;
  readonly onRemoved: () => void;
};

/** Takes one of the clinic's templates off everybody's list. It asks once more: nothing here puts it back. */
export function RemoveTemplate({ templateId, title, onRemoved }: RemoveTemplateProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const remove = async () => {
    if (!asking) {
      setAsking(true);
      return;
    }
    setBusy(true);
    const sent = await sendJson("POST", `/api/programme-templates/${templateId}/archive`, {});
    setBusy(false);
    // A colleague took it off the list a moment ago: it is gone, as was asked.
    if (sent.ok || sent.problem.code === "not-found") onRemoved();
    else setProblem(sent.problem);
  };
  return (
    <>
      <Button
        type="button"
        variant={asking ? "danger" : "quiet"}
        small
        busy={busy}
        onClick={() => {
          setProblem(undefined);
          void remove();
        }}
      >
        {asking ? "Remove it for everybody" : "Remove from the list"}
      </Button>
      {problem && (
        <Notice tone="error" title={`“${title}” is still on the list`} announce="now" className="w-full">
          {problem.fields["version"] ?? problemWords(problem)}
        </Notice>
      )}
    </>
  );
}
