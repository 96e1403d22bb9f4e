import { useEffect, useRef, useState } from "react";
import type { Problem } from "@/components/kept-plan/kept-words";
import { fromPhone, type Store, useKeptAnswer } from "@/components/kept-plan/use-kept-answer";
import { useOnReturn } from "@/components/kept-plan/use-on-return";
import { forgetDone, readDone } from "@/lib/client/done-so-far";
import { endSession } from "@/lib/client/kept-session/end-session";
import { logItem } from "@/lib/client/kept-session/log-item";
import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import type { Fields, From, Step, Taken } from "@/lib/client/kept-session/step";
import { afterWalk, stopItem } from "@/lib/client/kept-session/stop-item";
import { swapItem } from "@/lib/client/kept-session/swap-item";
import { type Asked, type Found, foundOn, leadOf, viewOnReturn } from "@/lib/client/kept-session/taken-out";
import { type KeptItem, type View, viewAfter, viewBefore } from "@/lib/client/kept-session/view";
import type { Sender } from "@/lib/client/outbox/keep";
import { closedGate } from "@/lib/domain/outbox/phone-gate";
import { openOn, restingOn } from "@/lib/domain/outbox/phone-rests";
import { phoneDay, type PhoneSession } from "@/lib/domain/outbox/phone-session";

/** What is to be put right, each in its field. */
type Problems = readonly { readonly fieldId: string | null; readonly problem: Problem }[];

/** The session as this phone knows it; what each answer does to it is a step of lib/client/kept-session. */
export function useKeptSession(
  sender: Sender,
  plan: PlanOnPhone,
  items: readonly KeptItem[],
  instructing: readonly string[],
) {
  const [session, setSession] = useState<PhoneSession | null>(null);
  const [first, setFirst] = useState<Asked>("short");
  const [view, setView] = useState<View>({ at: "start" });
  const [problems, setProblems] = useState<Problems>([]);
  // Until the phone has been asked, the page is of the day the server made it.
  const [on, setOn] = useState<Found["on"]>({ day: plan.day, worked: {}, round: 1 });
  const keepAnswers = useKeptAnswer(sender, () => setProblems([{ fieldId: null, problem: "notKept" }]));
  const [returns, setReturns] = useState(0);
  const isLed = useRef(false);
  useOnReturn(() => setReturns((before) => before + 1));
  const day = phoneDay(new Date());
  const { restDays, versionId } = plan;
  const open = openOn(items, { ...on, restDays });
  const { owner } = sender;

  const show = (next: View) => {
    setProblems([]);
    setView(next);
  };
  const begun = (): PhoneSession => ({
    ...{ owner, session: crypto.randomUUID(), versionId, day },
    ...{ round: on.round, logs: [], stopped: [], worked: on.worked, ended: false },
  });
  const from = (now = session): From => ({ session: now ?? begun(), items, open, instructing });

  /** Into the outbox, then on; an instruction waits for nothing. */
  const keep = ({ answers, after, next }: Taken) => {
    const afterwards = () => {
      forgetDone();
      setSession(after.ended ? null : after);
      if (after.ended) setOn((now) => ({ ...now, round: now.round + 1 }));
      show(next);
    };
    const note = async ({ keepSession, keepGate, readGate }: Store) => {
      await keepSession(after);
      if (next.at === "instruction") await keepGate(closedGate(await readGate(owner), { owner, day }));
    };
    const isKept = keepAnswers({ answers, note, afterwards });
    if (isKept && next.at === "instruction") show(next);
  };
  const take = (step: Step) => {
    if (step === null) return;
    if ("problems" in step) setProblems(step.problems);
    else keep(step);
  };

  useEffect(
    () =>
      fromPhone(async ({ readGate, readSession }, isOver) => {
        // The session last: an answer that is being kept meanwhile is told of after this.
        const onPhone = { gate: await readGate(owner), session: await readSession(owner) };
        if (isOver()) return;
        const found = foundOn(plan, onPhone, day);
        setSession(found.session);
        setOn(found.on);
        setFirst(found.asked);
        const lead = isLed.current ? null : leadOf(location.hash, items, found, restDays);
        if (isLed.current) setView((now) => viewOnReturn(now, session, found));
        else if (lead && "view" in lead) setView(lead.view);
        else if (lead) take(swapItem(from(found.session), lead.swap));
        isLed.current = true;
      }),
    // The page is one document: what the server made of it does not change.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [owner, day, returns],
  );

  return {
    ...{ session, first, open, view, problems, show },
    /** Which of the day's rounds it is, or comes next. */
    round: on.round,
    /** What rests today, and the day the last of it is back. */
    resting: restingOn(items, { ...on, restDays }),
    goOn: () => show(viewAfter(open, session)),
    back: (id: string) => show(viewBefore(open, session, id)),
    log: (id: string, fields: Fields) => take(logItem(from(), id, fields)),
    stop: (id: string, fields: Fields) => take(stopItem(from(), id, fields, readDone(id))),
    afterWalk: (at: Extract<View, { at: "walk" }>, fields: Fields) => take(afterWalk(from(), at, fields)),
    swap: (id: string) => take(swapItem(from(), id)),
    end: () => take(endSession(from(), view.at === "hurt" ? { id: view.id, done: readDone(view.id) } : null)),
  };
}
