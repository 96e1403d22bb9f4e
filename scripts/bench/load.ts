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

/** Keeps `connections` requests in flight for `seconds`; every answer must be a 200. Latencies in ms. */
export async function load(
  baseUrl: string,
  ask: (n: number) => Ask,
  { connections, seconds }: Run,
): Promise<Load> {
  let asked = 0;
  const latencies: number[] = [];
  const options: autocannon.Options = {
    url: baseUrl,
    connections,
    duration: seconds,
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
  const result = await fire(options, (milliseconds) => latencies.push(milliseconds));
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused > 0) {
    const codes = JSON.stringify(result.statusCodeStats);
    throw new Problem(
      `${ask(0).method} ${ask(0).path}: ${refused} requests were not answered with 200 (${codes}).`,
    );
  }
  if (result["2xx"] === 0)
    throw new Problem(`${ask(0).method} ${ask(0).path}: no request was answered in ${seconds} s.`);
  const sorted = ascending(latencies);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share));
  return { perSecond: result["2xx"] / result.duration, p50, p95, p99 };
}
