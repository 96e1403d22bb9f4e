"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { SaveQueue } from "@/components/notes/save-queue";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { MissingPart, SignNoteReply, ViewNoteReply } from "@/lib/contracts/note";

export type Signing = {
  readonly busy: boolean;
  readonly missing: readonly MissingPart[];
  readonly problem: string | null;
  /** It is refused for another version alone: once one is chosen, that is no longer so. */
  readonly needsChoice: boolean;
  /** Grows with each refusal, so that the summary takes the focus again. */
  readonly tries: number;
  readonly sign: () => Promise<void>;
};

const UNSAVED = "Not signed: what stands on this page is not saved yet. Save it first, then sign.";
const TWO_VERSIONS = "Not signed: there is another version. Look at it above first.";

/** Saves, then signs exactly that version; or says what is missing. */
export function useSigning(note: Pick<ViewNoteReply, "id" | "patientId">, queue: SaveQueue): Signing {
  const router = useRouter();
  const { id, patientId } = note;
  const [answer, setAnswer] = useState<Omit<Signing, "sign">>({
    busy: false,
    missing: [],
    problem: null,
    needsChoice: false,
    tries: 0,
  });

  const sign = useCallback(async () => {
    const refuse = (missing: readonly MissingPart[], problem: string | null, needsChoice = false) =>
      setAnswer(({ tries }) => ({ busy: false, missing, problem, needsChoice, tries: tries + 1 }));
    setAnswer((now) => ({ ...now, busy: true }));
    if (!(await queue.save()) || queue.isBehind) {
      refuse([], queue.isInConflict ? TWO_VERSIONS : UNSAVED, queue.isInConflict);
      return;
    }
    const body = { patientId, version: queue.version };
    const sent = await sendJson<SignNoteReply>("POST", `/api/notes/${id}/sign`, body);
    if (!sent.ok) refuse([], problemWords(sent.problem));
    else if (sent.reply.result === "missing") refuse(sent.reply.missing, null);
    else router.refresh();
  }, [id, patientId, queue, router]);

  return { ...answer, sign };
}

/** What still holds of a refusal: once one of two versions is chosen, nothing does. */
export function standingProblem({ problem, needsChoice }: Signing, inConflict: boolean): string | null {
  return needsChoice && !inConflict ? null : problem;
}
