import { until } from "../living-process";
import { Problem } from "../problem";
import { type ChildPlan, logFile, supervise, type Supervised } from "../stack/child";

const READY_LIMIT_MS = 90_000;

async function answers(url: string): Promise<true | undefined> {
  try {
    const response = await fetch(url, { redirect: "manual" });
    await response.arrayBuffer();
    return response.status < 500 ? true : undefined;
  } catch {
    return undefined;
  }
}

/** Starts a server and waits until `url` answers. */
export async function startWeb(
  plan: ChildPlan,
  url: string,
  say: (line: string) => void,
): Promise<Supervised> {
  const running = supervise(plan, say);
  try {
    await until(
      () => answers(url),
      READY_LIMIT_MS,
      () => new Problem(`${url} does not answer. What the server said: ${logFile(plan.name)}`),
    );
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}
