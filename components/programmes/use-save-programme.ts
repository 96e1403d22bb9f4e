"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Draft, DraftItem } from "@/components/programmes/programme-draft";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";

export type SaveTarget =
  | { readonly kind: "assign"; readonly patientId: string }
  | { readonly kind: "change"; readonly programmeId: string; readonly baseNumber: number };

/** An item as the routes take it. */
export function sentItem({ exerciseId, own, dose, tempo, repeatFor, side, note }: DraftItem): object {
  const words = { ...(repeatFor && { repeatFor }), ...(tempo !== "" && { tempo }) };
  const said = own && { versionId: own.versionId };
  return { exerciseId, own: said, dose: { ...dose, ...words }, side, note };
}

function bodyOf(draft: Draft, target: SaveTarget, kept: readonly string[]): object {
  const items = draft.items.map(sentItem);
  const { title, noteToPatient, templateId, phase, startsOn, reason, notify } = draft;
  const overrides = kept.map((key) => ({ key, reason: draft.overrides[key] }));
  const content = { title, startsOn, noteToPatient, templateId, phase, items, overrides, notify };
  return target.kind === "assign" ? content : { ...content, reason, baseNumber: target.baseNumber };
}

export type SaveProblem = {
  /** The whole refusal in words. */
  readonly words: string;
  /** The reason beside the title, when it is the title's. */
  readonly title: string | undefined;
  /** The number of the version somebody else saved meanwhile. */
  readonly theirs: number | undefined;
};

function problemOf(problem: Problem): SaveProblem {
  const { currentNumber, title, ...rest } = problem.fields;
  const details = Object.values(title === undefined ? rest : { title, ...rest });
  return {
    words: details.length === 0 ? problemWords(problem) : details.join(" "),
    title,
    theirs: currentNumber === undefined ? undefined : Number(currentNumber),
  };
}

/**
 * Saves the draft; it stays on the page until the server has it. `kept` are the findings that stay, with
 * the draft's reasons; `after` names the version it knowingly follows. What is refused may be so by what was found out
 * about the patient since the page was opened: the page learns of it, to say it beside each item.
 */
export function useSaveProgramme(target: SaveTarget, afterPath: string, onSaved: () => void) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const save = async (draft: Draft, kept: readonly string[], after?: number) => {
    setSaving(true);
    setProblem(undefined);
    const url =
      target.kind === "assign"
        ? `/api/patients/${target.patientId}/programmes`
        : `/api/programmes/${target.programmeId}/versions`;
    const based = target.kind === "change" && after !== undefined ? { ...target, baseNumber: after } : target;
    const sent = await sendJson("POST", url, bodyOf(draft, based, kept));
    if (sent.ok) {
      onSaved();
      window.location.assign(afterPath);
      return;
    }
    setProblem(problemOf(sent.problem));
    if (sent.problem.code === "invalid") router.refresh();
    setSaving(false);
  };
  return { save, saving, problem };
}
