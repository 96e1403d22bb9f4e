"use client";

import { useState } from "react";
import { AlertItem } from "@/components/alerts/alert-item";
import { AlertQueries, useAlerts } from "@/components/alerts/alert-queries";
import { holdOrder } from "@/components/alerts/hold-order";
import { inView, leftOut, type QueueView } from "@/components/alerts/queue-views";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { ListAlertsReply } from "@/lib/contracts/alert";

type Props = { readonly initial: ListAlertsReply; readonly view: QueueView };

/** Who needs attention next, kept fresh by the live stream. */
export function AlertBoard(props: Props) {
  return (
    <AlertQueries>
      <Queue {...props} />
    </AlertQueries>
  );
}

function Queue({ initial, view }: Props) {
  const { alerts, asOf, stale } = useAlerts(initial);
  // Ids as they stood when the pointer came over the list; null while it is elsewhere.
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const { shown, waiting } = order === null ? { shown: alerts, waiting: [] } : holdOrder(order, alerts);
  const unresolved = shown.filter(({ state }) => state !== "resolved");
  const inThisView = unresolved.filter((alert) => inView(alert, view));
  const out = leftOut(unresolved, view);
  const toResume = shown.filter(({ state }) => state === "resolved");
  const hold = () => setOrder((held) => held ?? alerts.map(({ id }) => id));
  return (
    <div className="space-y-5">
      {stale && (
        <Notice tone="error" title={`This list is from ${asOf}`} announce="now">
          The newest state cannot be fetched just now. New alerts may be missing. It is tried again by itself.
        </Notice>
      )}
      {waiting[0] && (
        <Notice
          tone={waiting[0].tier === "emergency" ? "error" : "warning"}
          title={`${waiting.length} new: ${waiting.map(({ tier, patient }) => `${TIER_WORDS[tier]} ${patient.name}`).join(", ")}`}
          announce="now"
          action={
            <Button type="button" small onClick={() => setOrder(null)}>
              Show in order
            </Button>
          }
        />
      )}
      {out && (
        <Notice
          tone={out.worst === "emergency" ? "error" : "warning"}
          title={`Not in this view: ${out.words}`}
          announce={out.worst === "emergency" ? "now" : "politely"}
        />
      )}
      <div onPointerEnter={hold} onPointerLeave={() => setOrder(null)}>
        {inThisView.length === 0 ? (
          <Card>
            <Empty known={!stale} narrowed={unresolved.length > 0} />
          </Card>
        ) : (
          <ul data-rows className="space-y-3" aria-label="Alerts, the most urgent first">
            {inThisView.map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </div>
      {toResume.length > 0 && (
        <section aria-labelledby="to-resume" className="space-y-3">
          <h2 id="to-resume">Resolved, programme still held</h2>
          <ul className="space-y-3">
            {toResume.map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        </section>
      )}
      <p className="text-door-small text-muted">Updated {asOf}.</p>
    </div>
  );
}

/** An empty list says that nothing waits only while it is known to be the newest. */
function Empty({ known, narrowed }: { readonly known: boolean; readonly narrowed: boolean }) {
  if (known && narrowed) return <EmptyState title="None in this view" />;
  if (known)
    return (
      <EmptyState title="No alerts waiting">
        Alerts from check-ins and intakes appear here by themselves.
      </EmptyState>
    );
  return (
    <EmptyState title="Not known: alerts may be waiting">
      This screen cannot reach the server. Look at another screen, and at your own email and messages.
    </EmptyState>
  );
}
