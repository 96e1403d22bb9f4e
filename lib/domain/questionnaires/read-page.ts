import { STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { many, one, type RawFields } from "@/lib/domain/intake/raw-fields";
import {
  FEWEST_TASKS,
  MOST_TASKS,
  type Page,
  type PageKind,
} from "@/lib/domain/questionnaires/questionnaires";
import type { PageAnswer } from "@/lib/domain/questionnaires/sitting";

export const TASK_MAX_LENGTH = 80;

/** The box of one activity; 0 the first. */
export const taskBox = (index: number) => `task-${index + 1}`;

/** Which box is wrong, and how: problems.<word> in messages/<language>/measures.json. */
export type PageProblem = Readonly<{ field: string; problem: string }>;
export type ReadPage =
  | Readonly<{ ok: true; answer: PageAnswer }>
  | Readonly<{ ok: false; problems: readonly PageProblem[] }>;

const CHOICES: Readonly<Record<Exclude<PageKind, "tasks" | "ticks">, readonly string[]>> = {
  pain: STEP_CHOICES.pain,
  ability: STEP_CHOICES.pain,
  often: STEP_CHOICES.often,
  overall: STEP_CHOICES.overall,
};

/** The answer a posted page stands for, or what to tell the patient. */
export function readPage(page: Page, raw: RawFields): ReadPage {
  switch (page.kind) {
    case "tasks":
      return readTasks(raw);
    case "ticks":
      return readTicks(page, raw);
    default:
      return readNumber(CHOICES[page.kind], raw);
  }
}

function readNumber(choices: readonly string[], raw: RawFields): ReadPage {
  const value = one(raw, "answer");
  return choices.includes(value) ? { ok: true, answer: Number(value) } : refused("answer", "missing");
}

const refused = (field: string, problem: string): ReadPage => ({ ok: false, problems: [{ field, problem }] });

function readTasks(raw: RawFields): ReadPage {
  const typed = Array.from({ length: MOST_TASKS }, (_, index) => ({
    field: taskBox(index),
    name: one(raw, taskBox(index)).replaceAll(/\s+/g, " "),
  }));
  const named = typed.filter(({ name }) => name !== "");
  if (named.length < FEWEST_TASKS) {
    return refused(typed.find(({ name }) => name === "")?.field ?? taskBox(0), "tooFew");
  }
  const problems = named.flatMap(({ field, name }, index) => {
    if (name.length > TASK_MAX_LENGTH) return [{ field, problem: "tooLong" }];
    const isDouble = named.slice(0, index).some((other) => other.name.toLowerCase() === name.toLowerCase());
    return isDouble ? [{ field, problem: "double" }] : [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answer: named.map(({ name }) => name) };
}

/** What does not apply is not ticked, so a page without a tick is an answer too (Roland and Morris 1983). */
function readTicks({ items: [first, last] = [1, 0] }: Page, raw: RawFields): ReadPage {
  const ticked = many(raw, "answer").map(Number);
  const isOnPage = (item: number) => Number.isInteger(item) && item >= first && item <= last;
  if (!ticked.every(isOnPage)) return refused("answer", "missing");
  return { ok: true, answer: [...new Set(ticked)].toSorted((a, b) => a - b) };
}

/** The field values that stand for an answer, to fill its page in again. */
export function fieldsOfPage({ kind }: Page, answer: PageAnswer | undefined): RawFields {
  if (answer === undefined) return {};
  if (typeof answer === "number") return { answer: String(answer) };
  if (kind === "ticks") return { answer: answer.map(String) };
  return Object.fromEntries(answer.map((name, index) => [taskBox(index), String(name)]));
}
