import { useEffect, useRef, useState } from "react";
import type { PlanOnPhone } from "@/components/kept-plan/use-kept-session";
import type { Sender } from "@/lib/client/outbox/keep";
import { afterLapseReason, LAPSE_REASONS, type LapseReason } from "@/lib/domain/dosing/lapse";
import { lapseToAsk } from "@/lib/domain/outbox/phone-lapse";
import { phoneDay } from "@/lib/domain/outbox/phone-session";

/** Why there was a break, asked on the phone's day once; pain, illness and anything new lead to a check-in first. */
export function useKeptLapse(sender: Sender, plan: PlanOnPhone, checkInHref: string) {
  const [from, setFrom] = useState<string | null>(null);
  const [problem, setProblem] = useState<"chooseReason" | "notKept" | null>(null);
  const busy = useRef(false);
  const { owner } = sender;

  const keep = async (since: string, reason: LapseReason) => {
    const [{ keepAnswer }, { keepLapse }, { sendOutbox }] = await Promise.all([
      import("@/lib/client/outbox/keep"),
      import("@/lib/client/outbox/store"),
      import("@/lib/client/outbox/send"),
    ]);
    const { versionId } = plan;
    await keepAnswer(sender, { kind: "lapse", versionId, day: phoneDay(new Date()), reason });
    await keepLapse({ owner, from: since });
    setProblem(null);
    setFrom(null);
    void sendOutbox(owner);
    if (afterLapseReason(reason) !== "nothing") location.assign(checkInHref);
  };

  const answer = (fields: Readonly<Record<string, string>>) => {
    const reason = LAPSE_REASONS.find((one) => one === fields["reason"]);
    if (!reason) setProblem("chooseReason");
    if (!reason || from === null || busy.current) return;
    busy.current = true;
    void keep(from, reason)
      .catch(() => setProblem("notKept"))
      .finally(() => {
        busy.current = false;
      });
  };

  useEffect(() => {
    let over = false;
    const restore = async () => {
      const { readLapse, readSession } = await import("@/lib/client/outbox/store");
      const onPhone = { session: await readSession(owner), told: await readLapse(owner) };
      if (!over) setFrom(lapseToAsk(plan, onPhone, phoneDay(new Date())));
    };
    restore().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [owner, plan]);

  return { isAsked: from !== null, problem, answer };
}
