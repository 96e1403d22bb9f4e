import "server-only";
import { log } from "@/lib/log";

/** One clinic's, alert's or mail's trouble must not keep the round from the others: it is logged, and the round goes on. */
export async function apart(code: string, ids: object, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log().error({ code, ...ids, name: error instanceof Error ? error.name : typeof error }, "worker");
  }
}
