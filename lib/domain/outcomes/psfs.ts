/** A task that the patient named and how well they can do it: 0 cannot, 10 as before. */
export type Task = Readonly<{ name: string; score: number }>;

const FEWEST = 3;
const MOST = 5;
/** Minimal detectable change of the mean, and of one task (Stratford 1995; the numbers are not yet verified, spec 6). */
const MEAN_MATTERS = 2;
const ONE_MATTERS = 3;

/** The patient-specific functional scale: the mean of 3 to 5 tasks, more is better (Stratford 1995). Null with fewer. */
export function psfsScore(tasks: readonly Task[]): number | null {
  if (tasks.length < FEWEST || tasks.length > MOST) return null;
  return tasks.reduce((sum, { score }) => sum + score, 0) / tasks.length;
}

/**
 * From one time to another, over the tasks named both times: points better, and whether the mean, or any one task,
 * moved by more than chance. The mean is null where fewer than 3 tasks are the same.
 */
export function psfsChange(
  before: readonly Task[],
  now: readonly Task[],
): Readonly<{ points: number | null; meaningful: boolean; tasksMoved: readonly string[] }> {
  const same = now.flatMap((task) => {
    const earlier = before.find(({ name }) => name === task.name);
    return earlier ? [{ name: task.name, before: earlier.score, now: task.score }] : [];
  });
  const mean = (which: "before" | "now") =>
    psfsScore(same.map((task) => ({ name: task.name, score: task[which] })));
  const [first, last] = [mean("before"), mean("now")];
  const points = first === null || last === null ? null : last - first;
  return {
    points,
    meaningful: points !== null && Math.abs(points) >= MEAN_MATTERS,
    tasksMoved: same
      .filter((task) => Math.abs(task.now - task.before) >= ONE_MATTERS)
      .map(({ name }) => name),
  };
}
