import "server-only";
import { startWorker } from "@/lib/jobs/start-worker";
import { log, outliveUnwritableLog } from "@/lib/log";

outliveUnwritableLog();
const started = startWorker();
let leaving = false;

function leave(why: string): void {
  if (leaving) return;
  leaving = true;
  log().info({ code: "worker-stopping", why }, "worker");
  started
    .then((stop) => stop())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
}

process.once("SIGTERM", () => leave("SIGTERM"));
process.once("SIGINT", () => leave("SIGINT"));
// Started by another process, the worker must not outlive it, however that one ended.
process.once("disconnect", () => leave("parent gone"));

started.then(
  () => {
    log().info({ code: "worker-ready" }, "worker");
    process.send?.("ready");
  },
  (error: unknown) => {
    log().fatal(
      { code: "worker-not-started", name: error instanceof Error ? error.name : typeof error },
      "worker",
    );
    process.exit(1);
  },
);
