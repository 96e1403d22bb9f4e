import "server-only";
import { log } from "@/lib/log";

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

export type Repeated = { readonly first: Promise<void>; readonly stop: () => Promise<void> };

/**
 * Repeats `work`, one run at a time, whatever a run throws. `stop` waits for the run at hand, which asks `goesOn` before it
 * begins another of many things.
 */
export function repeat(
  everyMs: number,
  code: string,
  work: (goesOn: () => boolean) => Promise<void>,
): Repeated {
  let stopped = false;
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work(() => !stopped)
      .catch((error: unknown) => log().error({ code, name: nameOf(error) }, "worker"))
      .finally(() => (running = undefined));
    return running;
  };
  const first = run();
  const timer = setInterval(() => void run(), everyMs);
  const stop = async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
  return { first, stop };
}
