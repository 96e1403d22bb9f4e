import "server-only";
import { openQueue } from "@/lib/data/queue";
import { log, outliveUnwritableLog } from "@/lib/log";

/** What a web process does before its first request, so that the first red flag does not wait for it. */
export async function prepareWeb(): Promise<void> {
  outliveUnwritableLog();
  try {
    await openQueue();
  } catch (error) {
    log().warn({ code: "queue-not-open", name: error instanceof Error ? error.name : typeof error }, "web");
  }
}
