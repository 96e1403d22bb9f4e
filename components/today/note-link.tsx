"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { StartNoteReply } from "@/lib/contracts/visit";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type NoteLinkProps = {
  readonly visit: {
    readonly id: string;
    readonly status: VisitStatus;
    readonly patient: { readonly name: string };
    readonly note: { readonly id: string; readonly signed: boolean } | null;
  };
  readonly mayWrite: boolean;
};

const NOT_THERE: readonly VisitStatus[] = ["booked", "cancelled", "no_show"];

/** Opens the visit's note, or starts it where the reader may write one. */
export function NoteLink({ visit, mayWrite }: NoteLinkProps) {
  const hidden = <VisuallyHidden>: {visit.patient.name}</VisuallyHidden>;
  if (visit.note) {
    return (
      <LinkButton
        href={`/clinic/notes/${visit.note.id}`}
        variant="secondary"
        small
        className="whitespace-nowrap"
      >
        {visit.note.signed ? "Signed note" : "Open note"}
        {hidden}
      </LinkButton>
    );
  }
  if (!mayWrite || NOT_THERE.includes(visit.status)) return null;
  return <StartNote visitId={visit.id}>{hidden}</StartNote>;
}

function StartNote({ visitId, children }: { readonly visitId: string; readonly children: ReactNode }) {
  const router = useRouter();
  const [state, setState] = useState<"ready" | "busy" | { readonly problem: string }>("ready");
  const start = async () => {
    setState("busy");
    const sent = await sendJson<StartNoteReply>("POST", `/api/visits/${visitId}/note`, {});
    if (sent.ok) router.push(`/clinic/notes/${sent.reply.noteId}`);
    else setState({ problem: problemWords(sent.problem) });
  };
  return (
    <>
      <Button
        type="button"
        small
        className="whitespace-nowrap"
        busy={state === "busy"}
        onClick={() => void start()}
      >
        {state === "busy" ? "Opening…" : "Start note"}
        {children}
      </Button>
      {typeof state === "object" && (
        <p role="alert" className="text-door-small text-error">
          {state.problem}
        </p>
      )}
    </>
  );
}
