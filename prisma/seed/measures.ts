import { PORTAL_MODE } from "@/lib/domain/outcomes/measures";
import { type AskedKey, newestOf } from "@/lib/domain/questionnaires/questionnaires";
import { scoresOf } from "@/lib/domain/questionnaires/score";
import type { Sitting, SittingAnswers } from "@/lib/domain/questionnaires/sitting";
import { Chance } from "./chance";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import type { Course } from "./course";
import { at, localDay } from "./days";
import type { Rows, Tools } from "./tools";
import type { Story } from "./world";

/** What hard things a patient of each story named at the start. */
const TASKS: Readonly<Record<Story, readonly string[]>> = {
  "acute-back": ["Putting on socks", "Lifting the shopping", "Getting out of the car"],
  "long-back": ["Sitting through a film", "Digging in the garden", "Walking the dog twice"],
  "leg-pain": ["Walking to the shop", "Standing to cook", "Sleeping through the night"],
  "desk-neck": ["A morning at the desk", "Looking over the shoulder to drive", "Reading in bed"],
  "return-to-lifting": ["Deadlifting 60 kg", "Carrying my son upstairs", "Sitting on a long drive"],
};
/** The first check-in, from which the schedule counts, is two days after the first visit. */
const FIRST_AFTER = 3;
const MOOD_EVERY_DAYS = 42;
const CHANGE_FROM_DAYS = 14;
/** One in so many has not answered for some weeks: a real list has such people, and they are the few. */
const ONE_IN = 7;
/** Until when somebody of each course answered; others do still. */
const LEFT_OFF: Partial<Record<NonNullable<SeededPatient["course"]>, number>> = { lapsed: -30 };

/** By then most of the change has come. */
const BETTER_AFTER_DAYS = 70;

const within = (low: number, high: number, value: number) => Math.max(low, Math.min(high, Math.round(value)));

/** What somebody says who is `way` (0 to 1) from how it was at the start to how it is in the end. */
function answersOf(asked: readonly AskedKey[], way: number, isFirst: boolean, story: Story, chance: Chance) {
  const swing = () => (chance.next() - 0.5) * 1.6;
  const answers: Record<string, SittingAnswers[string]> = isFirst ? { "psfs-tasks": TASKS[story] } : {};
  TASKS[story].forEach((_, task) => {
    answers[`psfs-task-${task + 1}`] = within(0, 10, 3 + 5 * way + swing());
  });
  if (asked.includes("groc")) answers["groc-change"] = within(0, 5, 1 + 3 * way + swing() / 2);
  if (asked.includes("phq-2")) {
    answers["phq-2-interest"] = chance.next() < 0.3 ? 1 : 0;
    answers["phq-2-low-mood"] = chance.next() < 0.25 ? 1 : 0;
  }
  return answers;
}

/**
 * The measures that a patient answered at home about every two weeks since the first, as the clinic's schedule asks. Its
 * own chances, so that the rest of the demo stays as it was.
 */
export function addMeasures(
  { id: clinic_id, timeZone }: SeededClinic,
  { id: patient_id, story, course: told }: SeededPatient,
  { firstDay }: Course,
  { ids, now }: Tools,
  rows: Rows,
): void {
  if (told === "never-started") return;
  const chance = new Chance(7 * firstDay * firstDay);
  const isBehind = chance.between(1, ONE_IN) === 1;
  const lastDay = (told && LEFT_OFF[told]) ?? (isBehind ? -chance.between(24, 60) : -1);
  let moodOn = -Infinity;
  for (let day = firstDay + FIRST_AFTER; day <= lastDay; day += chance.between(12, 15)) {
    const isFirst = day === firstDay + FIRST_AFTER;
    const keys: AskedKey[] = ["psfs"];
    if (day >= firstDay + FIRST_AFTER + CHANGE_FROM_DAYS) keys.push("groc");
    if (day - moodOn >= MOOD_EVERY_DAYS) {
      keys.push("phq-2");
      moodOn = day;
    }
    const way = Math.min(1, (day - firstDay) / BETTER_AFTER_DAYS);
    const sitting: Sitting = {
      asked: keys.map((id) => ({ id, version: newestOf(id).version })),
      known: isFirst ? {} : { tasks: TASKS[story] },
      answers: answersOf(keys, way, isFirst, story, chance),
    };
    const done = at(now, timeZone, day, chance.between(8, 20), chance.between(0, 59));
    const form = { id: ids.next(), clinic_id, patient_id };
    rows.measure_form.push({
      ...{ ...form, client_key: ids.next(), state: "completed", ...sitting, language: "English", version: 2 },
      ...{ started_at: new Date(done.getTime() - 150_000), answered_at: done, completed_at: done },
    });
    for (const { measure, instrument, score, subscore } of scoresOf(sitting)) {
      rows.outcome_score.push({
        ...{ clinic_id, patient_id, measure, instrument, score, subscore, mode: PORTAL_MODE },
        ...{
          taken_on: localDay(now, timeZone, day),
          language: "English",
          entered_by: null,
          entered_at: done,
        },
        ...{ form_id: form.id, sitting_id: form.id },
      });
    }
  }
}
