import { type Answers, CHANGE_KEYS } from "@/lib/domain/triage/answers";
import type { Chance } from "@/prisma/seed/chance";
import type { Truth } from "./answer-form";
import type { Patient } from "./patients";
import { LOW_MOOD, NOT_SURE_PER_QUESTION, SELF_HARM_AT_LOW_MOOD } from "./prevalences";
import type { Life } from "./life";

/** What is so on a day: old signs, spells, the case once it has begun, and now and then an honest "not sure". */
export function truthOn(day: number, patient: Patient, life: Life, chance: Chance): Truth {
  const old = Object.fromEntries(patient.oldSigns.map((key) => [key, "OLD"]));
  const now = patient.spells.filter(({ from, to }) => from <= day && day <= to);
  const spells = Object.fromEntries(
    now.map(({ key }) => [key, CHANGE_KEYS.some((one) => one === key) ? "NEW" : true]),
  );
  const low = chance.next() < LOW_MOOD;
  const mood: Answers = low ? { phq2: 3, selfHarm: chance.next() < SELF_HARM_AT_LOW_MOOD } : { phq2: 0 };
  const serious = patient.serious && day >= patient.serious.day ? patient.serious.answers : {};
  const nights = now.some(({ key }) => key === "nightPain") ? chance.between(1, 3) : 0;
  return { answers: { ...old, ...spells, ...mood, ...serious }, pain: life.pain, nights };
}

/** The same with a "not sure" here and there. */
export function unsure(truth: Truth, chance: Chance): Truth {
  const keys = CHANGE_KEYS.filter((key) => truth.answers[key] === undefined);
  const doubted = keys.filter(() => chance.next() < NOT_SURE_PER_QUESTION);
  return {
    ...truth,
    answers: { ...truth.answers, ...Object.fromEntries(doubted.map((key) => [key, "UNSURE"])) },
  };
}

/** Pain falls slowly from where it began, with good and bad days. */
export function nextPain({ startPain }: Patient, day: number, chance: Chance): number {
  const expected = startPain * Math.max(0.35, 1 - day / 150);
  return Math.min(10, Math.max(0, Math.round(expected + chance.between(-1, 1))));
}
