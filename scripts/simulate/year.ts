import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { isNotable } from "@/lib/domain/check-in/step-answers";
import type { Respondent } from "@/lib/domain/check-in/form";
import { formDue, grocDue, screensDue } from "@/lib/domain/check-in/form-due";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { BASELINE_DAYS } from "@/lib/domain/baselines/baseline";
import { painWasGone } from "@/lib/domain/trends/pain-scores";
import { type Course, READ_KEYS } from "@/lib/domain/trends/course";
import { trendOfCheckIn } from "@/lib/domain/trends/trend";
import { type Answers, CHANGE_KEYS, type ChangeKey } from "@/lib/domain/triage/answers";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { interrupts, rank, type Tier, TIER_LETTERS, TIERS } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import type { TriageInput } from "@/lib/domain/triage/answers";
import type { Chance } from "@/prisma/seed/chance";
import { answerForm, type Truth } from "./answer-form";
import type { Patient } from "./patients";
import { CLINIC, LOW_MOOD, NOT_SURE_PER_QUESTION, SELF_HARM_AT_LOW_MOOD } from "./prevalences";

/** One decision of the year that made an alert. */
export type Raised = Readonly<{ day: number; tier: Tier; fired: readonly string[] }>;
/**
 * How a published case went. `delayDays` from the first sign to the alert; null when none interrupted anybody in time.
 * `first`: what the first answer that called for action led to; `whole`: what the whole form did.
 */
export type Outcome = Readonly<{
  id: string;
  expect: Tier;
  delayDays: number | null;
  first: Tier;
  whole: Tier;
}>;

export type PatientYear = Readonly<{
  checkIns: number;
  raised: readonly Raised[];
  outcome: Outcome | null;
  /** Anything positive at all on the first full form. */
  flaggedAtStart: boolean;
}>;

export type Decide = (input: TriageInput) => Decision;

const DAY_MS = 86_400_000;
/** A Monday. */
const START = Date.parse("2026-01-05T08:00:00Z");
const SEEN_WITHIN_DAYS = 14;
const CHECK_INS_KEPT = 21;
const SESSIONS_KEPT = 5;

const instant = (day: number) => new Date(START + day * DAY_MS).toISOString();
const weekdayOf = (day: number) => new Date(START + day * DAY_MS).getUTCDay();

type Life = {
  course: Course;
  /** Day until which each confirmed item counts. */
  baselines: Map<ChangeKey, number>;
  pausedUntil: number;
  open: { until: number; tier: Tier };
  pain: number;
};

function firstCourse(patient: Patient): Course {
  return {
    ...{ now: instant(0), today: instant(0).slice(0, 10) },
    episode: { at: instant(-60), reason: "new-problem", howLong: null },
    start: { at: instant(-1), pain: patient.startPain },
    ...{
      checkIns: [],
      sessions: [],
      ratings: [],
      hadAlert: false,
      fullAt: null,
      screensAt: null,
      reacted: false,
    },
  };
}

function firstDay(patient: Patient): Life {
  return {
    course: firstCourse(patient),
    baselines: new Map(patient.confirmed.map((key) => [key, CLINIC.days])),
    ...{ pausedUntil: 0, open: { until: -1, tier: "none" }, pain: patient.startPain },
  };
}

/** What is so on a day: old signs, spells, the case once it has begun, and now and then an honest "not sure". */
function truthOn(day: number, patient: Patient, life: Life, chance: Chance): Truth {
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

function unsure(truth: Truth, chance: Chance): Truth {
  const keys = CHANGE_KEYS.filter((key) => truth.answers[key] === undefined);
  const doubted = keys.filter(() => chance.next() < NOT_SURE_PER_QUESTION);
  return {
    ...truth,
    answers: { ...truth.answers, ...Object.fromEntries(doubted.map((key) => [key, "UNSURE"])) },
  };
}

/** Pain falls slowly from where it began, with good and bad days. */
function nextPain({ startPain }: Patient, day: number, chance: Chance): number {
  const expected = startPain * Math.max(0.35, 1 - day / 150);
  return Math.min(10, Math.max(0, Math.round(expected + chance.between(-1, 1))));
}

function respondent(patient: Patient, life: Life, day: number): Respondent {
  return {
    age: patient.age,
    history: patient.history,
    baseline: [...life.baselines].filter(([, until]) => until >= day).map(([key]) => key),
    screensDue: screensDue(life.course),
    grocDue: grocDue(life.course),
    painWasGone: painWasGone(life.course),
    thresholds: DEFAULT_THRESHOLDS,
    crisisPathStaffed: true,
  };
}

type CheckIn = Readonly<{
  answers: FormAnswers;
  /** At the first answer that interrupts, where one does. */
  first: Tier;
  decision: Decision;
  full: boolean;
  screened: boolean;
}>;

function checkIn(patient: Patient, life: Life, day: number, truth: Truth, decide: Decide): CheckIn {
  const who = respondent(patient, life, day);
  const { age, history, baseline } = { ...who, age: patient.age };
  const profile = {
    age,
    history,
    baseline,
    ...(patient.serious?.profile.sex && { sex: patient.serious.profile.sex }),
  };
  const on = (answers: FormAnswers) =>
    decide(formInput(answers, profile, trendOfCheckIn(life.course, answers)));
  const form = formDue(life.course);
  let first: Tier = "none";
  const answers = answerForm(form, truth, who, (given, question) => {
    const answer = given[question.key];
    // A calm answer alone raises nothing; what the trends add comes with the last page, below.
    if (interrupts(first) || answer === undefined || !isNotable(question, answer)) return;
    const { tier } = on(given);
    if (interrupts(tier)) first = tier;
  });
  const decision = on(answers);
  return {
    ...{ answers, decision, first: interrupts(first) ? first : decision.tier },
    ...{ full: form === "full", screened: who.screensDue && form === "full" },
  };
}

/** What the clinic does once it has spoken: old signs are examined and confirmed, an urgent plan rests. */
function follow(life: Life, day: number, { decision, answers }: CheckIn): void {
  for (const key of CHANGE_KEYS) {
    const answer = answers[key];
    if (answer === "OLD" && rank(decision.tier) >= rank("soon"))
      life.baselines.set(key, day + BASELINE_DAYS.most);
    if (answer === "NEW" || answer === "WORSE" || answer === "UNSURE") life.baselines.delete(key);
  }
  if (isNewAlert(day, decision.tier, life)) {
    life.open = { until: day + (interrupts(decision.tier) ? 0 : CLINIC.soonOpenDays), tier: decision.tier };
  }
  if (interrupts(decision.tier)) life.pausedUntil = day + CLINIC.pausedDays;
}

function remember(life: Life, day: number, done: CheckIn): void {
  const { course, pain } = life;
  const at = instant(day);
  const { groc, painNow = null } = done.answers;
  const told = READ_KEYS.map((key) => [key, done.answers[key]] as const);
  const kept = Object.fromEntries(told.filter(([, answer]) => answer !== undefined));
  const checkIns = [...course.checkIns, { at, pain: painNow, answers: kept }];
  const rating = groc === undefined ? [] : [{ at, score: groc }];
  const session = interrupts(done.decision.tier)
    ? []
    : [{ at: instant(day + 0.04), day: at.slice(0, 10), worst: pain }];
  life.course = {
    ...course,
    checkIns: checkIns.slice(-CHECK_INS_KEPT),
    sessions: [...course.sessions, ...session].slice(-SESSIONS_KEPT),
    ratings: [...course.ratings, ...rating].slice(-2),
    hadAlert: course.hadAlert || interrupts(done.decision.tier),
    fullAt: done.full ? at : course.fullAt,
    screensAt: done.screened ? at : course.screensAt,
    reacted: done.full && done.answers.postTx === true,
  };
}

/** A check-in today: the plan is not resting, it is a day for it, and the patient does it. */
function checksIn(day: number, { pausedUntil }: Life, chance: Chance): boolean {
  return (
    CLINIC.sessionWeekdays.includes(weekdayOf(day)) && day >= pausedUntil && chance.next() < CLINIC.adherence
  );
}

/** While an alert of this patient is open, what is no more urgent is added to it. */
function isNewAlert(day: number, tier: Tier, { open }: Life): boolean {
  return rank(tier) >= rank("soon") && (day > open.until || rank(tier) > rank(open.tier));
}

/** One patient's year of check-ins, through the forms and the rules of the product. */
export function patientYear(patient: Patient, chance: Chance, decide: Decide): PatientYear {
  const life = firstDay(patient);
  const { serious } = patient;
  const raised: Raised[] = [];
  const answered: CheckIn[] = [];
  let outcome: Outcome | null = null;
  for (let day = 0; day < CLINIC.days && outcome === null; day += 1) {
    if (!checksIn(day, life, chance)) continue;
    life.pain = nextPain(patient, day, chance);
    life.course = { ...life.course, now: instant(day), today: instant(day).slice(0, 10) };
    const done = checkIn(patient, life, day, unsure(truthOn(day, patient, life, chance), chance), decide);
    answered.push(done);
    const { tier, fired } = done.decision;
    if (isNewAlert(day, tier, life)) raised.push({ day, tier, fired });
    outcome = judge(serious, day, done);
    follow(life, day, done);
    remember(life, day, done);
  }
  return {
    ...{ checkIns: answered.length, raised, outcome: outcome ?? (serious && unseen(serious)) },
    flaggedAtStart: (answered[0]?.decision.fired.length ?? 0) > 0,
  };
}

function tierOf(letter: string): Tier {
  return TIERS.find((tier) => TIER_LETTERS[tier] === letter) ?? "none";
}

type Serious = NonNullable<Patient["serious"]>;

function unseen({ id, expect }: Serious): Outcome {
  return { id, expect: tierOf(expect), delayDays: null, first: "none", whole: "none" };
}

/** Seen with the first alert that interrupts somebody; one that comes too late counts as missed. */
function judge(serious: Patient["serious"], day: number, { first, decision }: CheckIn): Outcome | null {
  if (serious === null || day < serious.day) return null;
  const delayDays = day - serious.day;
  if (delayDays > SEEN_WITHIN_DAYS) return unseen(serious);
  if (!interrupts(decision.tier)) return null;
  return { id: serious.id, expect: tierOf(serious.expect), delayDays, first, whole: decision.tier };
}
