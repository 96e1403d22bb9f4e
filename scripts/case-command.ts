import { stdout } from "node:process";
import { linesOf } from "@/scripts/lines";

/** Print a line and wait when the reader is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await new Promise((resume) => stdout.once("drain", resume));
}

/** Answer every line with one line; false when any could not be read. */
export async function answerLines(
  chunks: AsyncIterable<Uint8Array>,
  answer: (line: string) => Readonly<{ error?: string }>,
): Promise<boolean> {
  let clean = true;
  for await (const line of linesOf(chunks)) {
    const answered = answer(line);
    clean &&= answered.error === undefined;
    await print(JSON.stringify(answered));
  }
  return clean;
}

/** Run a command over cases; it ends with 1 unless the run was clean. */
export function runOnCases(run: () => Promise<boolean>): void {
  // A reader that closes early (`| head`) is no fault of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  run().then(
    (clean) => {
      process.exitCode = clean ? 0 : 1;
    },
    (error: unknown) => {
      console.error("Cannot read the cases:", error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
