import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "@/lib/env";

/** Besides ids, the only names a log line may carry. Anything else is left out, so a new field cannot leak a person. */
const NAMES = new Set([
  ...[
    "action",
    "attempt",
    "bytes",
    "code",
    "count",
    "hash",
    "method",
    "ms",
    "name",
    "outcome",
    "queue",
    "result",
    "role",
  ],
  ...["route", "ruleSet", "signal", "state", "status", "tier", "version"],
]);
const ID_NAME = /^(?:id|[a-z]\w*Ids?)$/;
/** Ids, codes and short machine words; a sentence, a mail address or a name with a space is none of these. */
const MACHINE_WORD = /^[\w./:[\]-]{1,120}$/;

function isLoggable(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= 50 && value.every(isLoggable);
  return typeof value === "string" ? MACHINE_WORD.test(value) : ["number", "boolean"].includes(typeof value);
}

/** What went wrong and where, without the message: a driver's message may quote a row. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(isLoggable(code) ? { code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === "err") kept[name] = errorFields(value);
    else if ((NAMES.has(name) || ID_NAME.test(name)) && isLoggable(value)) kept[name] = value;
  }
  return kept;
}

/** A JSON logger to `stream`, which keeps ids and codes and drops every other field. */
export function makeLog(level: string, stream: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    formatters: { log: allowed },
    // An Error given alone would otherwise lend the line its message.
    hooks: { logMethod: withoutErrorMessage },
    serializers: { err: (value: unknown) => value },
  };
  return pino(options, stream);
}

function withoutErrorMessage(this: Logger, given: Parameters<pino.LogFn>, method: pino.LogFn): void {
  const [first, message, ...rest] = given as unknown[];
  const fields = first instanceof Error ? { err: first } : first;
  const text = first instanceof Error && message === undefined ? "error" : message;
  method.apply(this, [fields, text, ...rest] as Parameters<pino.LogFn>);
}

/**
 * At the start of a server: what the runtime, Next or a library prints is lost where it cannot be written (a full disk).
 * Unheard, that error is an exception, which is printed, which fails, and nothing else is done in that process any more.
 */
export function outliveUnwritableLog(): void {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}

/** What is kept of lines that could not be written yet. */
const MOST_UNWRITTEN_BYTES = 1_000_000;

/** Standard output, for the logger, which writes to it by itself: a line of its may be lost for the same reason. */
export function standardOutput(): DestinationStream {
  const out = pino.destination({ fd: 1, sync: true, maxLength: MOST_UNWRITTEN_BYTES });
  out.on("error", () => undefined);
  return out;
}

let made: Logger | undefined;

/** The process's log. */
export const log = (): Logger => (made ??= makeLog(env().LOG_LEVEL, standardOutput()));
