"use client";

import { useState } from "react";
import type { Draft } from "@/components/programmes/programme-draft";
import { problemWords, sendJson } from "@/lib/client/send-json";

export type SaveTarget =
  | { readonly kind: "assign"; readonly patientId: string }
  | { readonly kind: "change"; readonly programmeId: string; readonly baseNumber: number };

function bodyOf(draft: Draft, target: SaveTarget): object {
  const items = draft.items.map(({ exerciseId, dose, repeatFor, side, note }) => ({
    exerciseId,
    dose: repeatFor ? { ...dose, repeatFor } : dose,
    side,
    note,
  }));
  const { title, noteToPatient, templateId, startsOn } = draft;
  const content = { title, noteToPatient, templateId, items };
  return target.kind === "assign" ? { ...content, startsOn } : { ...content, baseNumber: target.baseNumber };
}

/** Saves the draft; the draft stays on the page until the server has it. */
export function useSaveProgramme(target: SaveTarget, afterPath: string) {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (draft: Draft) => {
    setSaving(true);
    const url =
      target.kind === "assign"
        ? `/api/patients/${target.patientId}/programmes`
        : `/api/programmes/${target.programmeId}/versions`;
    const sent = await sendJson("POST", url, bodyOf(draft, target));
    if (sent.ok) {
      window.location.assign(afterPath);
      return;
    }
    const details = Object.values(sent.problem.fields).join(" ");
    setProblem(`${problemWords(sent.problem)} ${details}`.trim());
    setSaving(false);
  };
  return { save, saving, problem };
}
