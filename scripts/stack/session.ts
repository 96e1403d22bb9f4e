import { explain } from "../problem";
import { watchLauncher } from "./launcher-watch";

export type Stop = () => Promise<void>;

/** What has been started so far, and how to end it: last started, first stopped. */
export class Session {
  readonly #stops: Stop[] = [];
  #ending: Promise<void> | undefined;

  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  get isEnding(): boolean {
    return this.#ending !== undefined;
  }

  /** Stops everything once, however often it is asked to. */
  end(): Promise<void> {
    return (this.#ending ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) {
      await stop().catch((error: unknown) => console.error(explain(error)));
    }
  }
}

/** Runs `main` until Ctrl+C, a failure, or the death of the npm that started it; then stops what it started. */
export async function runSession(main: (session: Session) => Promise<void>): Promise<void> {
  const session = new Session();
  let exitCode = 0;
  const finished = new Promise<void>((resolve) => {
    const leave = (line: string) => () => {
      if (!session.isEnding) console.log(line);
      resolve();
    };
    process.on("SIGINT", leave("\nStopping…"));
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, leave("Stopping…"));
    watchLauncher(leave("Stopping: npm has gone."));
  });
  try {
    // A signal during the start ends the wait; whatever `main` still starts then is stopped when it arrives.
    await Promise.race([main(session).then(() => finished), finished]);
  } catch (error) {
    exitCode = 1;
    console.error(`\n${explain(error)}\n`);
  }
  await session.end();
  if (exitCode === 0) console.log("Stopped. Your data is kept; the same command starts it again.");
  process.exit(exitCode);
}
