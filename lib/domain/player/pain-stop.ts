import { LEG_MOVES, type PAIN_QUALITIES } from "@/lib/domain/dosing/item-log";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { SHARP_ANSWERS, type SharpAnswer } from "@/lib/domain/triage/answers";

/** What a pain that stopped an exercise felt like, and where it went, in the words of the dosing rules. */
export type StopQuality = Exclude<(typeof PAIN_QUALITIES)[number], "none">;
export type StopLeg = (typeof LEG_MOVES)[number];
export const STOP_QUALITIES = ["dull", "sharp", "electric"] as const satisfies readonly StopQuality[];

/** The answers a pain gives to the red-flag rules at once (DOSE-2: both legs is RF-A06, down one leg is RF-A10). */
export function answersOfLeg(leg: StopLeg): FormAnswers {
  if (leg === "bothLegs") return { bothLegs: "NEW" };
  return leg === "down" ? { legPain: "NEW" } : {};
}

/** And after the walk (RF-H01). An ache that stays as it was is not the sharp pain this rule asks about. */
export function answersAfterWalk(quality: StopQuality, after: SharpAnswer): FormAnswers {
  return quality === "dull" && (after === "gone" || after === "still") ? {} : { sharpEx: after };
}

/** DOSE-9: a sharp pain that stays, and any that is strong or has spread, ends the session. */
export function endsSession(quality: StopQuality, after: SharpAnswer): boolean {
  const { sharpEx } = answersAfterWalk(quality, after);
  return sharpEx !== undefined && sharpEx !== "gone";
}

export type PainStop = { readonly quality: StopQuality; readonly legMoved: StopLeg; readonly pain: number };
/** It hurt, and nothing more was said: somebody ended for today at once. Where a rule asks, it counts as sharp. */
export type Unsaid = { readonly quality: null; readonly legMoved: null; readonly pain: null };
export const UNSAID: Unsaid = { quality: null, legMoved: null, pain: null };

type Stop = (Pick<PainStop, "quality" | "legMoved"> | Pick<Unsaid, "quality" | "legMoved">) & {
  readonly afterWalk: SharpAnswer | null;
};

/** All that a stop tells the red-flag rules. */
export const answersOfStop = ({ quality, legMoved, afterWalk }: Stop): FormAnswers =>
  quality === null
    ? {}
    : { ...answersOfLeg(legMoved), ...(afterWalk === null ? {} : answersAfterWalk(quality, afterWalk)) };

const isInLeg = (leg: StopLeg | null) => leg === "down" || leg === "bothLegs";

/** After the walk it has gone, or is an ache that stays as it was, and no leg and no nerve is in it: an easier one may follow. */
export function hasEased({ quality, legMoved, afterWalk }: Stop): boolean {
  const isNerve = quality === "electric" || isInLeg(legMoved);
  return quality !== null && !isNerve && afterWalk !== null && !endsSession(quality, afterWalk);
}

/** Down a leg or into both, or not gone after the walk: the session of such a pain is over. */
export function hasEnded({ quality, legMoved, afterWalk }: Stop): boolean {
  if (quality === null) return false;
  return isInLeg(legMoved) || (afterWalk !== null && endsSession(quality, afterWalk));
}

/** Sent again once its session is over, or from a page of before the pain that ended it: nothing comes after that pain. */
export function isToldBefore(said: PainStop, told: Stop): boolean {
  const isSame = said.quality === told.quality && said.legMoved === told.legMoved;
  return isSame || (hasEnded(told) && !hasEnded({ ...said, afterWalk: null }));
}

type Fields = Readonly<Record<string, string>>;

const oneOf = <Of extends string>(choices: readonly Of[], value: string | undefined): Of | undefined =>
  choices.find((one) => one === value);

export type PainStopProblem = "chooseQuality" | "chooseLeg" | "choosePainNow";

/** What "This hurts" posts; problems are message keys by field. */
export function readPainStop(
  fields: Fields,
): { readonly answer: PainStop } | { readonly problems: Readonly<Record<string, PainStopProblem>> } {
  const quality = oneOf(STOP_QUALITIES, fields["quality"]);
  const legMoved = oneOf(LEG_MOVES, fields["legMoved"]);
  const pain = /^([0-9]|10)$/.test(fields["pain"] ?? "") ? Number(fields["pain"]) : undefined;
  if (quality && legMoved && pain !== undefined) return { answer: { quality, legMoved, pain } };
  return {
    problems: {
      ...(quality ? {} : { quality: "chooseQuality" }),
      ...(legMoved ? {} : { legMoved: "chooseLeg" }),
      ...(pain === undefined ? { pain: "choosePainNow" } : {}),
    },
  };
}

/** How it is after the walk; null when nothing was chosen. */
export const readAfterWalk = (fields: Fields): SharpAnswer | null =>
  oneOf(SHARP_ANSWERS, fields["afterWalk"]) ?? null;
