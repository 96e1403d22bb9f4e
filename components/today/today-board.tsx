"use client";

import { useState } from "react";
import { TodayRows } from "@/components/today/today-rows";
import { useToday } from "@/components/today/use-today";
import { isLongWait } from "@/components/today/waits";
import { MOVE_WORDS } from "@/components/today/visit-words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { DeskVisit, MoveVisitReply, TodayReply } from "@/lib/contracts/visit";
import type { VisitMove } from "@/lib/domain/visits/visit-status";

/** Who is here and who comes next, kept fresh by the live stream. */
export function TodayBoard({ initial }: { readonly initial: TodayReply }) {
  const { today, stale, refresh } = useToday(initial);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const move = async (visit: DeskVisit, chosen: VisitMove) => {
    setBusy(visit.id);
    setProblem(null);
    const sent = await sendJson<MoveVisitReply>("POST", `/api/visits/${visit.id}/status`, {
      move: chosen,
      version: visit.version,
    });
    await refresh();
    setBusy(null);
    if (sent.ok) setSaid(`${visit.patient.name} ${MOVE_WORDS[chosen].done}`);
    else setProblem(`${visit.patient.name}: ${sent.problem.fields["move"] ?? problemWords(sent.problem)}`);
  };
  const { waitMinutes } = today;
  const moves = {
    busy,
    waitMinutes,
    onMove: (visit: DeskVisit, chosen: VisitMove) => void move(visit, chosen),
  };

  return (
    <div className="space-y-4">
      {stale && (
        <Notice tone="warning" title={`This list is from ${today.asOf}`} announce="politely">
          The newest state cannot be fetched just now. It is tried again every minute.
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="error" title={problem} announce="now">
          The list below shows the newest state.
        </Notice>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
        <Counts today={today} />
        {today.onDuty !== null && <p>{today.onDuty}</p>}
      </div>
      {today.visits.length === 0 ? (
        <Card>
          <EmptyState
            title="No visits today"
            action={<LinkButton href="/clinic/patients">Find a patient and add a visit</LinkButton>}
          >
            Visits booked for today stand here, and arrivals appear by themselves.
          </EmptyState>
        </Card>
      ) : (
        <TodayRows today={today} moves={moves} />
      )}
    </div>
  );
}

function Counts({ today }: { readonly today: TodayReply }) {
  const statuses = today.visits.map(({ status }) => status);
  const count = (...wanted: readonly DeskVisit["status"][]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const long = today.visits.filter((visit) => isLongWait(visit, today.waitMinutes)).length;
  const parts = [
    `${statuses.length} ${statuses.length === 1 ? "visit" : "visits"}`,
    `${count("arrived", "in_room")} waiting`,
    ...(long > 0 ? [`${long} longer than ${today.waitMinutes} min`] : []),
    `${count("with_clinician")} with a clinician`,
    `${count("done")} done`,
  ];
  return <p className="text-muted tabular">{parts.join(" · ")}</p>;
}
