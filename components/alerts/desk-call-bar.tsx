"use client";

import { useState } from "react";
import { useLive } from "@/components/alerts/live-provider";
import { Button } from "@/components/ui/button";
import { PersonIcon } from "@/components/ui/icons/places";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { DeskCall } from "@/lib/contracts/clinic-picture";

function words({ deviceName, reason, patientName }: DeskCall): string {
  const who = patientName === null ? "" : ` (${patientName})`;
  const needsClinician = reason === "emergency" || reason === "urgent";
  return needsClinician
    ? `Kiosk “${deviceName}” asks for help${who}: fetch a clinician now.`
    : `Kiosk “${deviceName}” asks for help${who}.`;
}

/** Tablets that wait for a person. Who answers, and nothing of what was answered. */
export function DeskCallBar() {
  const { calls } = useLive();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const answer = async ({ deviceId }: DeskCall) => {
    setBusy(deviceId);
    const sent = await sendJson("POST", `/api/kiosks/${deviceId}/answer-desk-call`, {});
    setBusy(null);
    setProblem(sent.ok ? null : problemWords(sent.problem));
  };

  return (
    <div role="status">
      {calls.map((call) => {
        const loud = call.reason === "emergency" || call.reason === "urgent";
        return (
          <div
            key={call.deviceId}
            data-desk-call
            className={
              loud
                ? "border-b border-urgent-edge bg-urgent text-on-urgent"
                : "border-b border-soon-edge bg-warning-tint text-on-warning-tint"
            }
          >
            <div className="mx-auto flex max-w-[90rem] items-center gap-x-3 px-4 py-1.5 font-semibold lg:px-6">
              <PersonIcon />
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1 basis-64">{words(call)}</span>
                <Button
                  type="button"
                  variant="secondary"
                  small
                  busy={busy === call.deviceId}
                  onClick={() => void answer(call)}
                >
                  I am at the kiosk
                </Button>
              </div>
            </div>
          </div>
        );
      })}
      {problem !== null && calls.length > 0 && (
        <p className="bg-error-tint px-4 py-2 text-on-error-tint lg:px-6">{problem}</p>
      )}
    </div>
  );
}
