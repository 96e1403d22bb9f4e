import type { DoneSoFar } from "@/lib/client/done-so-far";
import { endOf } from "@/lib/client/kept-session/end-session";
import {
  type Fields,
  type From,
  inSession,
  placeOf,
  refusedIn,
  type Step,
} from "@/lib/client/kept-session/step";
import type { View } from "@/lib/client/kept-session/view";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { choicesThatSay } from "@/lib/domain/check-in/choices-that-say";
import { withStop } from "@/lib/domain/outbox/phone-session";
import {
  answersAfterWalk,
  answersOfLeg,
  endsSession,
  hasEased,
  readAfterWalk,
  readPainStop,
} from "@/lib/domain/player/pain-stop";

const instructingOf = ({ instructing }: From, answers: FormAnswers) =>
  choicesThatSay(answers).filter((choice) => instructing.includes(choice));

/** It hurt: where it went into a leg there is an instruction at once, and else a walk first. */
export function stopItem(from: From, id: string, fields: Fields, done: DoneSoFar): Step {
  const { session, items } = from;
  const item = items.find((one) => one.id === id);
  if (!item) return null;
  const read = readPainStop(fields);
  if ("problems" in read) return refusedIn(read.problems);
  const answer = { ...read.answer, done };
  const after = withStop(session, item, done);
  const choices = instructingOf(from, answersOfLeg(answer.legMoved));
  const place = { ...inSession(session), ...placeOf(items, id) };
  const told = { kind: "pain-stop", ...place, ...answer, afterWalk: null } as const;
  if (choices.length === 0) return { answers: [told], after, next: { at: "walk", id, answer } };
  return {
    answers: [told, endOf(session)],
    after: { ...after, ended: true },
    next: { at: "instruction", choices },
  };
}

/** How it is after the walk: on without the exercise, or the end of the session (DOSE-9). */
export function afterWalk(
  from: From,
  { id, answer }: Pick<Extract<View, { at: "walk" }>, "id" | "answer">,
  fields: Fields,
): Step {
  const after = readAfterWalk(fields);
  if (after === null) return refusedIn({ afterWalk: "chooseAfterWalk" });
  const { session, items } = from;
  const told = { ...answer, afterWalk: after };
  const kept = { kind: "pain-stop", ...inSession(session), ...placeOf(items, id), ...told } as const;
  if (!endsSession(answer.quality, after)) {
    const next = { at: "left-out", id, gone: after === "gone", eased: hasEased(told) } as const;
    return { answers: [kept], after: session, next };
  }
  const choices = instructingOf(from, answersAfterWalk(answer.quality, after));
  return {
    answers: [kept, endOf(session)],
    after: { ...session, ended: true },
    next: choices.length > 0 ? { at: "instruction", choices } : { at: "done", how: "hurt" },
  };
}
