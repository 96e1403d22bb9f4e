import { useEffect, useRef, useState } from "react";
import type { Problem } from "@/components/kept-plan/kept-words";
import { fromPhone, type Store, useKeptAnswer } from "@/components/kept-plan/use-kept-answer";
import { useOnReturn } from "@/components/kept-plan/use-on-return";
import { type KeptItem, mayStay, type View, viewAfter } from "@/components/kept-plan/view";
import { forgetDone, readDone } from "@/lib/client/done-so-far";
import type { Sender } from "@/lib/client/outbox/keep";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { choicesThatSay } from "@/lib/domain/check-in/choices-that-say";
import type { AskedBreak } from "@/lib/domain/dosing/lapse";
import { readItemLog } from "@/lib/domain/exercises/read-item-log";
import { askedFirst, closedGate, isClosedOn } from "@/lib/domain/outbox/phone-gate";
import { openOn, restsUntil, type Worked, workedBy } from "@/lib/domain/outbox/phone-rests";
import {
  phoneDay,
  type PhoneSession,
  placesOf,
  sessionNow,
  withEnd,
  withLogs,
  withStop,
} from "@/lib/domain/outbox/phone-session";
import {
  answersAfterWalk,
  answersOfLeg,
  endsSession,
  hasEased,
  readAfterWalk,
  readPainStop,
} from "@/lib/domain/player/pain-stop";

export type PlanOnPhone = {
  readonly versionId: string;
  /** The clinic's day this was the plan of. */
  readonly day: string;
  readonly checkedIn: boolean;
  readonly since: AskedBreak;
  /** The breaks the clinic knows the reason of, each by the day it began after. */
  readonly toldLapses: readonly string[];
  /** How many days strength work rests at this clinic (DOSE-2). */
  readonly restDays: number;
  readonly open: PhoneSession | null;
  /** The sessions of that day that are over, by id and by key. */
  readonly ended: readonly string[];
};
/** What is to be put right, each in its field. */
type Problems = readonly { readonly fieldId: string | null; readonly problem: Problem }[];
const inFields = (problems: Readonly<Record<string, Problem>>): Problems =>
  Object.entries(problems).map(([fieldId, problem]) => ({ fieldId, problem }));

/** Set by the worker when it led here from a session that has begun, or from an exercise that hurts. */
const GO_ON = "#go";
const HURT = "#hurt-";
const SWAP = "#swap-";

/** The session as this phone knows it, and what each answer does to it. */
export function useKeptSession(
  sender: Sender,
  plan: PlanOnPhone,
  items: readonly KeptItem[],
  instructing: readonly string[],
) {
  const [session, setSession] = useState<PhoneSession | null>(null);
  const [first, setFirst] = useState<ReturnType<typeof askedFirst>>("short");
  const [view, setView] = useState<View>({ at: "start" });
  const [problems, setProblems] = useState<Problems>([]);
  // Until the phone has been asked, the page is of the day the server made it.
  const [on, setOn] = useState<{ day: string; worked: Worked }>({ day: plan.day, worked: {} });
  const keepAnswers = useKeptAnswer(sender, () => setProblems([{ fieldId: null, problem: "notKept" }]));
  const [returns, setReturns] = useState(0);
  const isLed = useRef(false);
  useOnReturn(() => setReturns((before) => before + 1));
  const day = phoneDay(new Date());
  const { restDays } = plan;
  const open = openOn(items, { ...on, restDays });
  const { owner } = sender;
  const { versionId } = plan;

  const show = (next: View) => {
    setProblems([]);
    setView(next);
  };
  const current = (): PhoneSession =>
    session ?? {
      ...{ owner, session: crypto.randomUUID(), versionId, day },
      ...{ logs: [], stopped: [], worked: on.worked, ended: false },
    };
  const inSession = (of: PhoneSession) => ({ session: of.session, versionId, day: of.day });
  /** The server knows what was done in an item's place by that item. */
  const placeOf = (id: string) => {
    const standsFor = items.find((one) => one.id === id)?.standsFor ?? null;
    return standsFor === null ? { itemId: id } : ({ itemId: standsFor, inPlace: true } as const);
  };

  const endOf = (of: PhoneSession) => ({ kind: "session-end", ...inSession(of) }) as const;

  /** Into the outbox, then on; an instruction waits for nothing. */
  const keep = (answers: readonly OutboxAnswer[], after: PhoneSession, next: View) => {
    const then = () => {
      forgetDone();
      setSession(after.ended ? null : after);
      show(next);
    };
    const note = async ({ keepSession, keepGate, readGate }: Store) => {
      await keepSession(after);
      if (next.at === "instruction") await keepGate(closedGate(await readGate(owner), { owner, day }));
    };
    const isKept = keepAnswers({ answers, note, then });
    if (isKept && next.at === "instruction") show(next);
  };

  const instructingOf = (answers: FormAnswers) =>
    choicesThatSay(answers).filter((choice) => instructing.includes(choice));

  const goOn = () => show(viewAfter(open, session ?? { logs: [], stopped: [] }));
  const back = (id: string) => {
    const places = placesOf(open, current());
    const before = places[places.findIndex((one) => one.id === id) - 1];
    show(before ? { at: "item", id: before.id } : { at: "start" });
  };

  const log = (id: string, fields: Record<string, string>) => {
    const item = items.find((one) => one.id === id);
    const read = item && readItemLog(fields, item);
    if (!read) return;
    if ("problems" in read) {
      setProblems(inFields(read.problems));
      return;
    }
    const { entries } = read.answer;
    if (
      entries.every(({ outcome }) => outcome === "not_done") &&
      open.some(({ needs }) => needs.includes(id))
    ) {
      setProblems([{ fieldId: `outcome-${entries[0]?.side ?? "both"}`, problem: "warmUpFirst" }]);
      return;
    }
    const now = current();
    const logs = entries.map(({ side, outcome }) => ({ itemId: id, side, outcome }));
    const after = withLogs(now, logs);
    const answer = { kind: "item-log", ...inSession(now), ...placeOf(id), fields } as const;
    keep([answer], after, viewAfter(open, after));
  };

  const stop = (id: string, fields: Record<string, string>) => {
    const item = items.find((one) => one.id === id);
    const read = readPainStop(fields);
    if (!item) return;
    if ("problems" in read) {
      setProblems(inFields(read.problems));
      return;
    }
    const now = current();
    const answer = { ...read.answer, done: readDone(id) };
    const after = withStop(now, item, answer.done);
    const choices = instructingOf(answersOfLeg(answer.legMoved));
    const told = {
      kind: "pain-stop",
      ...inSession(now),
      ...placeOf(id),
      ...answer,
      afterWalk: null,
    } as const;
    if (choices.length === 0) keep([told], after, { at: "walk", id, answer });
    else keep([told, endOf(now)], { ...after, ended: true }, { at: "instruction", choices });
  };

  const afterWalk = ({ id, answer }: Extract<View, { at: "walk" }>, fields: Record<string, string>) => {
    const after = readAfterWalk(fields);
    if (after === null) {
      setProblems([{ fieldId: "afterWalk", problem: "chooseAfterWalk" }]);
      return;
    }
    const now = current();
    const told = { ...answer, afterWalk: after };
    const kept = { kind: "pain-stop", ...inSession(now), ...placeOf(id), ...told } as const;
    if (!endsSession(answer.quality, after)) {
      keep([kept], now, { at: "left-out", id, gone: after === "gone", eased: hasEased(told) });
      return;
    }
    const choices = instructingOf(answersAfterWalk(answer.quality, after));
    const next: View = choices.length > 0 ? { at: "instruction", choices } : { at: "done" };
    keep([kept, endOf(now)], { ...now, ended: true }, next);
  };

  /** The easier exercise in the place of one that hurt: at once here, and the server decides when it arrives. */
  const swap = (id: string, now = current()) => {
    const easier = items.find(({ standsFor }) => standsFor === id);
    if (!easier) return;
    const { stopped, swapped = [] } = now;
    const next = { at: "item", id: easier.id } as const;
    const after = {
      ...now,
      stopped: [...new Set([...stopped, id])],
      swapped: [...new Set([...swapped, id])],
    };
    const answer = { kind: "item-swap", ...inSession(now), itemId: id } as const;
    keep(swapped.includes(id) ? [] : [answer], after, next);
  };

  const end = () => {
    const now = current();
    // Whoever says no more than that it hurts has said that.
    const hurting = view.at === "hurt" ? { hurting: { ...placeOf(view.id), done: readDone(view.id) } } : {};
    keep([{ ...endOf(now), ...hurting }], { ...now, ended: true }, { at: "done" });
  };

  type Asked = typeof first;
  /** Another day has begun, or another tab has ended it or said what calls for action. */
  const leaveWhatIsPast = (now: PhoneSession | null, asked: Asked) => {
    const isPast = asked !== "nothing" || (session !== null && now?.session !== session.session);
    setView((at) => (isPast && !mayStay(at) ? { at: "start" } : at));
  };
  /** Where the worker led: see the marks above. */
  const leadTo = (now: PhoneSession | null, asked: Asked, worked: Worked) => {
    const hurts = items.find(({ id }) => location.hash === `${HURT}${id}`);
    const easier = items.find(({ standsFor }) => location.hash === `${SWAP}${standsFor ?? ""}`);
    if (hurts) setView({ at: "hurt", id: hurts.id });
    else if (easier?.standsFor && now) swap(easier.standsFor, now);
    else if (location.hash === GO_ON && asked === "nothing")
      setView(viewAfter(openOn(items, { day, worked, restDays }), now ?? { logs: [], stopped: [] }));
  };

  useEffect(
    () =>
      fromPhone(async ({ readGate, readSession }, isOver) => {
        // The session last: an answer that is being kept meanwhile is told of after this.
        const [gate, stored] = [await readGate(owner), withEnd(await readSession(owner), plan.ended)];
        if (isOver()) return;
        const now = sessionNow(stored, plan.open, { day, versionId });
        const asked =
          now && !isClosedOn(gate, day) ? "nothing" : askedFirst(plan, { gate, session: stored }, day);
        const worked = workedBy([plan.open, stored], day);
        setSession(now);
        setOn({ day, worked });
        setFirst(asked);
        if (isLed.current) leaveWhatIsPast(now, asked);
        else leadTo(now, asked, worked);
        isLed.current = true;
      }),
    // The page is one document: what the server made of it does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [owner, day, returns],
  );

  /** What rests today, and the day the last of it is back. */
  const resting = items.flatMap((item) => {
    const until = item.standsFor === null ? restsUntil(item, { ...on, restDays }) : null;
    return until === null ? [] : [{ id: item.id, until }];
  });
  return { session, first, open, resting, view, problems, show, goOn, back, log, stop, afterWalk, swap, end };
}
