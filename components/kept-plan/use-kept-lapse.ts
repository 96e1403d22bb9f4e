import { useEffect, useState } from "react";
import { fromPhone, useKeptAnswer } from "@/components/kept-plan/use-kept-answer";
import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import type { Sender } from "@/lib/client/outbox/keep";
import { afterLapseReason, LAPSE_REASONS } from "@/lib/domain/dosing/lapse";
import { lapseToAsk } from "@/lib/domain/outbox/phone-lapse";
import { phoneDay } from "@/lib/domain/outbox/phone-session";

/** Why there was a break, asked on the phone's day once; pain, illness and anything new lead to a check-in first. */
export function useKeptLapse(sender: Sender, plan: PlanOnPhone, checkInHref: string) {
  const [from, setFrom] = useState<string | null>(null);
  const [problem, setProblem] = useState<"chooseReason" | "notKept" | null>(null);
  const keep = useKeptAnswer(sender, () => setProblem("notKept"));
  const { owner } = sender;

  const answer = (fields: Readonly<Record<string, string>>) => {
    const reason = LAPSE_REASONS.find((one) => one === fields["reason"]);
    if (!reason) setProblem("chooseReason");
    if (!reason || from === null) return;
    keep({
      answers: [{ kind: "lapse", versionId: plan.versionId, day: phoneDay(new Date()), reason }],
      note: ({ keepLapse }) => keepLapse({ owner, from }),
      afterwards: () => {
        setProblem(null);
        setFrom(null);
        if (afterLapseReason(reason) !== "nothing") location.assign(checkInHref);
      },
    });
  };

  useEffect(
    () =>
      fromPhone(async ({ readLapse, readSession }, isOver) => {
        const onPhone = { session: await readSession(owner), told: await readLapse(owner) };
        if (!isOver()) setFrom(lapseToAsk(plan, onPhone, phoneDay(new Date())));
      }),
    [owner, plan],
  );

  return { isAsked: from !== null, problem, answer };
}
