"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button, type ButtonVariant, LinkButton } from "@/components/ui/button";
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
  /** Something else in the row comes first. */
  readonly quiet?: boolean | undefined;
};

const NOT_THERE: readonly VisitStatus[] = ["booked", "cancelled", "no_show"];

/** Opens the visit's note, or starts it where the reader may write one. */
export function NoteLink({ visit, mayWrite, quiet = false }: NoteLinkProps) {
  const hidden = <VisuallyHidden>: {visit.patient.name}</VisuallyHidden>;
  if (visit.note) {
    return (
      <LinkButton
        href={`/clinic/notes/${visit.note.id}`}
        variant={quiet ? "quiet" : "secondary"}
        small
        className="whitespace-nowrap"
      >
        {visit.note.signed ? "Signed note" : "Open note"}
        {hidden}
      </LinkButton>
    );
  }
  if (!mayWrite || NOT_THERE.includes(visit.status)) return null;
  const variant = quiet ? "quiet" : visit.status === "done" ? "secondary" : "primary";
  return (
    <StartNote visitId={visit.id} variant={variant}>
      {hidden}
    </StartNote>
  );
}

type StartProps = {
  readonly visitId: string;
  readonly variant: ButtonVariant;
  readonly children: ReactNode;
};

function StartNote({ visitId, variant, children }: StartProps) {
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
        variant={variant}
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
