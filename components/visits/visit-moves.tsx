"use client";

import { useState } from "react";
import { VisitActions } from "@/components/today/visit-actions";
import { Notice } from "@/components/ui/notice";
import { problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";
import type { VisitMove } from "@/lib/domain/visits/visit-status";

type Props = {
  readonly visit: {
    readonly id: string;
    readonly version: number;
    readonly moves: readonly VisitMove[];
    readonly patient: { readonly name: string };
  };
};

/** The legal moves of the visit the page is about. */
export function VisitMoves({ visit }: Props) {
  const { waits, fresh } = useFreshPage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const move = async (chosen: VisitMove) => {
    setBusy(true);
    const body = { move: chosen, version: visit.version };
    const sent = await sendJson("POST", `/api/visits/${visit.id}/status`, body);
    setProblem(sent.ok ? null : (sent.problem.fields["move"] ?? problemWords(sent.problem)));
    fresh();
    setBusy(false);
  };
  return (
    <div className="space-y-3">
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}
      <VisitActions visit={visit} strong busy={busy || waits} onMove={(chosen) => void move(chosen)} />
    </div>
  );
}
