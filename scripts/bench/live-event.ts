import { Client } from "pg";
import { asClinic } from "@/prisma/seed/rows";
import { until } from "../living-process";
import { Problem } from "../problem";
import type { Ask } from "./asks";
import { ascending, type Figures, percentile } from "./figures";
import type { People } from "./people";

const LATE_MS = 10_000;

type Heard = { readonly at: number; readonly text: string };
type Listener = { readonly heard: Heard[]; readonly close: () => void };

/** Now on the clock PostgreSQL reads too, in ms with fractions. */
const wallClock = (): number => performance.timeOrigin + performance.now();

/** Opens the dashboard's stream as a browser would and notes when each event arrives. */
async function listen(url: string, cookie: string): Promise<Listener> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: stop.signal });
  if (response.status !== 200 || !response.body)
    throw new Problem(`${url} answers ${response.status}, not 200.`);
  const heard: Heard[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.push({ at: wallClock(), text: part.value });
  };
  read().catch(() => undefined); // closed by us
  await until(
    () => (heard.length > 0 ? true : undefined),
    LATE_MS,
    () => new Problem(`${url} says nothing.`),
  );
  return { heard, close: () => stop.abort() };
}

async function committedAt(client: Client, clinicId: string, checkInId: string): Promise<number> {
  const found = await asClinic(client, clinicId, () =>
    client.query<{ ms: number }>(
      "SELECT extract(epoch FROM pg_xact_commit_timestamp(xmin))::float8 * 1000 AS ms FROM check_in WHERE id = $1",
      [checkInId],
    ),
  );
  return found.rows[0]?.ms ?? Number.NaN;
}

/** Sends red flags one after the other; takes the time from each commit to the first event after it. */
export async function measureLiveEvents(
  redFlag: (n: number) => Ask,
  people: People,
  options: { readonly baseUrl: string; readonly ownerUrl: string; readonly count: number },
  figures: Figures,
): Promise<void> {
  const listener = await listen(`${options.baseUrl}/api/clinic/alerts/stream`, people.clinician);
  const client = new Client({ connectionString: options.ownerUrl });
  await client.connect();
  const waits: number[] = [];
  try {
    for (let n = 0; n < options.count; n += 1) {
      const { path, headers, body = "" } = redFlag(n);
      const before = listener.heard.length;
      const response = await fetch(options.baseUrl + path, { method: "POST", headers, body });
      const { id } = (await response.json()) as { id: string };
      const committed = await committedAt(client, people.clinicId, id);
      const event = await until(
        () => listener.heard.slice(before).find(({ at, text }) => at >= committed && text.includes("alerts")),
        LATE_MS,
        () => new Problem(`Red flag ${n} was not heard within ${LATE_MS} ms.`),
      );
      waits.push(event.at - committed);
    }
  } finally {
    listener.close();
    await client.end();
  }
  const sorted = ascending(waits);
  figures.set("live.commit-to-event.count", sorted.length);
  figures.set("live.commit-to-event.p50-ms", percentile(sorted, 0.5));
  figures.set("live.commit-to-event.p99-ms", percentile(sorted, 0.99));
}
