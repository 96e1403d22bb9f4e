import {
  type Asked,
  FEWEST_TASKS,
  type Page,
  questionnaireOf,
} from "@/lib/domain/questionnaires/questionnaires";
import type { Task } from "@/lib/domain/outcomes/psfs";

/** A number, the activities named, or the numbers of the items ticked. */
export type PageAnswer = number | readonly string[] | readonly number[];
export type SittingAnswers = Readonly<Record<string, PageAnswer | undefined>>;

/** One sitting as far as it is answered. `known.tasks`: the activities named last time, which are asked again. */
export type Sitting = Readonly<{
  asked: readonly Asked[];
  known: Readonly<{ tasks?: readonly string[] }>;
  answers: SittingAnswers;
}>;

const isTexts = (answer: PageAnswer | undefined): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === "string");

/** The patient's own activities: those of last time, else those named now. */
export function tasksOf({ known, answers }: Pick<Sitting, "known" | "answers">): readonly string[] {
  const named = answers["psfs-tasks"];
  return known.tasks ?? (isTexts(named) ? named : []);
}

function isAsked({ kind, task }: Page, sitting: Sitting): boolean {
  if (kind === "tasks") return sitting.known.tasks === undefined;
  return task === undefined || task < tasksOf(sitting).length;
}

/**
 * The same on a shared tablet: without the patient's own activities, which are words of their chart, and as if nothing had
 * been said.
 */
export function onTablet({ asked }: Sitting): Sitting {
  return { asked: asked.filter(({ id }) => id !== "psfs"), known: {}, answers: {} };
}

/** The pages of this sitting in order, given the answers so far. */
export function pagesOf(sitting: Sitting): readonly Page[] {
  return sitting.asked
    .flatMap((one) => questionnaireOf(one)?.sections ?? [])
    .flatMap(({ pages }) => pages)
    .filter((page) => isAsked(page, sitting));
}

/** How many pages there will be: before the activities are named, the fewest are counted. */
export function expectedPages(sitting: Sitting): number {
  const pages = pagesOf(sitting);
  const unnamed = pages.some(({ kind }) => kind === "tasks") && tasksOf(sitting).length === 0;
  return pages.length + (unnamed ? FEWEST_TASKS : 0);
}

/** The first page that has no answer; null when all have. */
export function nextPage(sitting: Sitting, passed: readonly string[] = []): Page | null {
  return pagesOf(sitting).find(({ id }) => sitting.answers[id] === undefined && !passed.includes(id)) ?? null;
}

/** Required pages neither answered nor passed over: until there is none, the form can not be handed in. */
export function missingPages(sitting: Sitting, passed: readonly string[] = []): readonly Page[] {
  return pagesOf(sitting).filter(
    ({ id, optional }) => optional !== true && sitting.answers[id] === undefined && !passed.includes(id),
  );
}

/** How the patient's own activities went; those without an answer are left out. */
export function abilitiesOf(sitting: Pick<Sitting, "known" | "answers">): Task[] {
  return tasksOf(sitting).flatMap((name, index) => {
    const score = sitting.answers[`psfs-task-${index + 1}`];
    return typeof score === "number" ? [{ name, score }] : [];
  });
}
