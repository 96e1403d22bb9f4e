"use client";

import { AcknowledgeButton } from "@/components/alerts/acknowledge-button";
import { PROGRAMME_WORDS, sourceWords, waitWords } from "@/components/alerts/alert-words";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { SoftLink } from "@/components/ui/soft-link";
import { TierBadge } from "@/components/ui/tier-badge";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import type { AlertRow } from "@/lib/contracts/alert";

const EDGES: Readonly<Record<AlertRow["tier"], string>> = {
  emergency: "border-s-emergency",
  urgent: "border-s-urgent",
  soon: "border-s-soon-edge",
  routine: "border-s-routine-edge",
  none: "border-s-line",
};

/** One alert of the queue: how urgent, who, why in words, how long, and who has it. */
export function AlertItem({ alert }: { readonly alert: AlertRow }) {
  const { patient, reasons, tier } = alert;
  const wait = waitWords(alert);
  const held = PROGRAMME_WORDS[alert.programme];
  const { kept, pressed } = useKeptFocus(alert.state);
  return (
    <li
      className={classes(
        "rounded-door border border-s-[6px] border-line bg-surface p-4 shadow-card",
        // What is settled does not call as loud as what waits.
        alert.state === "resolved" ? EDGES.none : EDGES[tier],
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80 space-y-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TierBadge level={tier} word={TIER_WORDS[tier]} />
            <h2 className="text-[1.0625rem]">
              <SoftLink
                href={`/clinic/alerts/${alert.id}`}
                className="inline-flex min-h-(--target) items-center"
              >
                {patient.name}
              </SoftLink>
            </h2>
            <span className="text-muted tabular">born {patient.birthDate}</span>
            {alert.rulesTier !== tier && <Badge>Rules: {TIER_WORDS[alert.rulesTier]}</Badge>}
          </div>
          <ul className="space-y-1">
            {reasons.map(({ ruleId, line }) => (
              <li key={ruleId}>{line}</li>
            ))}
          </ul>
        </div>
        <div
          {...kept}
          role="group"
          aria-label={`Alert of ${patient.name}`}
          className="flex flex-col items-start gap-2 sm:max-w-96 sm:items-end sm:text-end"
        >
          <p className={classes("tabular", wait.late ? "font-bold text-error" : "font-semibold")}>
            {wait.words}
          </p>
          <p className="text-door-small text-muted tabular">{sourceWords(alert)}</p>
          {alert.appointment !== null && (
            <p className="text-door-small tabular">Appointment today, {alert.appointment}</p>
          )}
          {held !== null && <Badge tone="warning">{held}</Badge>}
          {alert.state === "open" && <AcknowledgeButton alert={alert} onPress={pressed} />}
        </div>
      </div>
    </li>
  );
}
