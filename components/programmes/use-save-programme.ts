"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Draft, DraftItem } from "@/components/programmes/programme-draft";
import { problemOf, type SaveProblem, type SaveTarget } from "@/components/programmes/save-problem";
import { sendJson } from "@/lib/client/send-json";

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
  const content = { title, startsOn, noteToPatient, templateId, phase, items, overrides, notify, reason };
  return target.kind === "assign"
    ? { ...content, replaces: target.replaces }
    : { ...content, baseNumber: target.baseNumber };
}

function urlOf(target: SaveTarget): string {
  return target.kind === "assign"
    ? `/api/patients/${target.patientId}/programmes`
    : `/api/programmes/${target.programmeId}/versions`;
}

/**
 * Saves the draft; it stays on the page until the server has it. `kept` are the findings that stay, with
 * the draft's reasons; `following` is what it becomes where it knowingly follows what was done meanwhile. What is refused may be
 * so by what was found out about the patient since the page was opened: the page learns of it, to say it beside each item.
 */
export function useSaveProgramme(
  patientId: string,
  target: SaveTarget,
  afterPath: string,
  onSaved: () => void,
) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const save = async (draft: Draft, kept: readonly string[], following?: SaveTarget) => {
    setSaving(true);
    setProblem(undefined);
    const as = following ?? target;
    const sent = await sendJson("POST", urlOf(as), bodyOf(draft, as, kept));
    if (sent.ok) {
      onSaved();
      window.location.assign(afterPath);
      return;
    }
    setProblem(problemOf(sent.problem, as, patientId));
    if (sent.problem.code === "invalid") router.refresh();
    setSaving(false);
  };
  return { save, saving, problem };
}
