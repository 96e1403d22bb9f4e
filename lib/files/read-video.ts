import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

export type Container = "mp4" | "webm";
export type LookedVideo = {
  readonly seconds: number;
  readonly pixels: number;
  readonly video: string | null;
  readonly sound: readonly (string | null)[];
};

const MOST_MILLISECONDS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 256 };
// Node runs it as it stands, so it needs no place in a bundle.
const WORKER = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib/files/video-worker.mts");

/** One answer of the worker; null when the file could not be read, or not in time. */
function ask<Answer>(task: "look" | "rewrite", sent: Uint8Array, container: Container, most: number) {
  return new Promise<Answer | null>((resolve) => {
    const worker = new Worker(WORKER(), {
      workerData: { task, sent, container },
      resourceLimits: MEMORY,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    });
    const end = (answer: Answer | null) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), most);
    worker.once("message", (answer: Answer) => end(answer));
    worker.once("error", () => end(null));
    worker.once("exit", () => end(null));
  });
}

/** What is in a video. */
export function lookAtVideo(sent: Uint8Array, container: Container, most = MOST_MILLISECONDS) {
  return ask<LookedVideo>("look", sent, container, most);
}

/** The video in a container written by us. */
export function rewriteVideo(sent: Uint8Array, container: Container, most = MOST_MILLISECONDS) {
  return ask<Uint8Array>("rewrite", sent, container, most);
}
