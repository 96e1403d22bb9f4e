import autocannon from "autocannon";
import { Problem } from "../problem";
import type { Ask } from "./asks";
import { ascending, percentile } from "./figures";

export type Load = {
  readonly perSecond: number;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
  readonly p99: number | undefined;
};

type Run = { readonly connections: number; readonly seconds: number };

function fire(
  options: autocannon.Options,
  heard: (milliseconds: number) => void,
): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve(result);
    });
    run.on("response", (_client, _status, _bytes, milliseconds) => heard(milliseconds));
  });
}

/**
 * Not measured before each measurement: where nobody asked for five seconds, V8 marks its heap as the requests come again,
 * and for half a second as few as half of them are answered.
 */
const LEAD_IN_SECONDS = 1;

/** Keeps `connections` requests in flight for `seconds`, in full run; every answer must be a 200. Latencies in ms. */
export async function load(
  baseUrl: string,
  ask: (n: number) => Ask,
  { connections, seconds }: Run,
): Promise<Load> {
  let asked = 0;
  const options: autocannon.Options = {
    url: baseUrl,
    connections,
    timeout: 30,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = ask(asked++);
          return { ...request, method, path, headers, ...(body === undefined ? {} : { body }) };
        },
      },
    ],
  };
  const lead = await fire({ ...options, duration: LEAD_IN_SECONDS }, () => undefined);
  requireNoneRefused(lead, ask(0));
  const latencies: number[] = [];
  const result = await fire({ ...options, duration: seconds }, (milliseconds) =>
    latencies.push(milliseconds),
  );
  requireAnswers(result, ask(0));
  const sorted = ascending(latencies);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share));
  return { perSecond: result["2xx"] / result.duration, p50, p95, p99 };
}

/** Throws a Problem where anything but 200s came. */
function requireNoneRefused(result: autocannon.Result, { method, path }: Ask): void {
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused === 0) return;
  const codes = JSON.stringify(result.statusCodeStats);
  throw new Problem(`${method} ${path}: ${refused} requests were not answered with 200 (${codes}).`);
}

/** And where nothing came, which a page's first second may do: it is compiled and its statements are planned. */
function requireAnswers(result: autocannon.Result, asked: Ask): void {
  requireNoneRefused(result, asked);
  if (result["2xx"] > 0) return;
  throw new Problem(`${asked.method} ${asked.path}: no request was answered in ${result.duration} s.`);
}
