import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "../problem";
import type { ChildPlan } from "../stack/child";
import type { Ask, Measured } from "./asks";
import { startWeb } from "./web";

type Statement = { readonly text: string; readonly values: readonly unknown[] };
/** What one request sends: the session's id, the actor's settings, and its own statements, the access-log row among them. */
export type Recorded = {
  readonly session: readonly unknown[];
  readonly settings: Statement;
  readonly work: readonly Statement[];
  /** What it sends behind COMMIT: the live signal. */
  readonly behind: readonly Statement[];
  /** The value to replace by a fresh one in each repetition, so that a unique key stays unique. */
  readonly fresh: string | null;
};

const RECORDER = pathToFileURL(path.join(import.meta.dirname, "record-statements.mjs")).href;

function sorted(name: string, statements: readonly Statement[], fresh: string | null): Recorded {
  const find = (pattern: RegExp): Statement => {
    const found = statements.find(({ text }) => pattern.test(text));
    if (!found)
      throw new Problem(`The request "${name}" sent no statement like ${String(pattern)}: is it refused?`);
    return found;
  };
  const session = find(/find_sessions\(/);
  const settings = find(/set_config\('app\.clinic_id'/);
  find(/INSERT INTO access_log/);
  const frame = new Set([session, settings]);
  const own = (some: readonly Statement[]) =>
    some.filter((one) => !frame.has(one) && !/^(BEGIN|COMMIT)\b/.test(one.text));
  const end = statements.findLastIndex(({ text }) => text === "COMMIT");
  const [work, behind] = [own(statements.slice(0, end)), own(statements.slice(end))];
  return { session: session.values, settings, work, behind, fresh };
}

const linesOf = (file: string): Statement[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Statement);

async function send(baseUrl: string, { method, path: where, headers, body }: Ask): Promise<void> {
  const init = { method, headers, redirect: "manual" as const };
  const response = await fetch(baseUrl + where, body === undefined ? init : { ...init, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Problem(`${method} ${where} answers ${response.status}, not 200.`);
}

/** Runs each request once on a web server that writes down its statements. Answers them by name. */
export async function recordStatements(
  asks: readonly Measured[],
  plan: ChildPlan,
  options: { readonly baseUrl: string; readonly folder: string; readonly say: (line: string) => void },
): Promise<ReadonlyMap<string, Recorded>> {
  const file = path.join(options.folder, "statements.jsonl");
  writeFileSync(file, "");
  const env = { ...plan.env, BENCH_STATEMENTS: file };
  const recording = { ...plan, name: "bench-recorder", env, args: ["--import", RECORDER, ...plan.args] };
  const web = await startWeb(recording, `${options.baseUrl}/api/health`, options.say);
  const recorded = new Map<string, Recorded>();
  try {
    for (const { name, ask } of asks) {
      await send(options.baseUrl, ask(0)); // once for what a process keeps, such as the clinic's name
      writeFileSync(file, "");
      const asked = ask(0);
      await send(options.baseUrl, asked);
      const { clientKey = null } = JSON.parse(asked.body ?? "{}") as { clientKey?: string };
      recorded.set(name, sorted(name, linesOf(file), clientKey));
    }
    return recorded;
  } finally {
    await web.stop();
  }
}
