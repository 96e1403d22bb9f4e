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
type Site = { readonly baseUrl: string; readonly cookie: string };

/** How many dashboards are open while the red flags come. */
export const DASHBOARDS = 200;

/** Now on the clock PostgreSQL reads too, in ms with fractions. */
const wallClock = (): number => performance.timeOrigin + performance.now();

/** Opens the dashboard's stream as a browser would, notes when each event arrives, and fetches the list upon it. */
async function listen({ baseUrl, cookie }: Site, fetches: Set<Promise<unknown>>): Promise<Listener> {
  const stop = new AbortController();
  const url = `${baseUrl}/api/clinic/alerts/stream`;
  const response = await fetch(url, { headers: { cookie }, signal: stop.signal });
  if (response.status !== 200 || !response.body)
    throw new Problem(`${url} answers ${response.status}, not 200.`);
  const heard: Heard[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const refetch = (): void => {
    const list = fetch(`${baseUrl}/api/clinic/alerts`, { headers: { cookie } })
      .then((answer) => answer.arrayBuffer())
      .finally(() => fetches.delete(list));
    fetches.add(list);
  };
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard.push({ at: wallClock(), text: part.value });
      if (part.value.includes("alerts")) refetch();
    }
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

/**
 * Sends red flags one after the other and takes, for each open dashboard, the time from the commit to its event. All of
 * them fetch the list at once, as for an emergency; the next red flag comes when they have it.
 */
export async function measureLiveEvents(
  redFlag: (n: number) => Ask,
  people: People,
  options: { readonly baseUrl: string; readonly ownerUrl: string; readonly count: number },
  figures: Figures,
): Promise<void> {
  const fetches = new Set<Promise<unknown>>();
  const site = { baseUrl: options.baseUrl, cookie: people.clinician };
  const listeners: Listener[] = [];
  while (listeners.length < DASHBOARDS) listeners.push(await listen(site, fetches));
  const client = new Client({ connectionString: options.ownerUrl });
  await client.connect();
  const waits: number[] = [];
  try {
    for (let n = 0; n < options.count; n += 1) {
      const before = listeners.map(({ heard }) => heard.length);
      const { path, headers, body = "" } = redFlag(n);
      const response = await fetch(options.baseUrl + path, { method: "POST", headers, body });
      const { id } = (await response.json()) as { id: string };
      const committed = await committedAt(client, people.clinicId, id);
      const isIt = ({ at, text }: Heard) => at >= committed && text.includes("alerts");
      for (const [index, { heard }] of listeners.entries()) {
        const event = await until(
          () => heard.slice(before[index]).find(isIt),
          LATE_MS,
          () => new Problem(`Red flag ${n} was not heard within ${LATE_MS} ms.`),
        );
        waits.push(event.at - committed);
      }
      while (fetches.size > 0) await Promise.all(fetches);
    }
  } finally {
    for (const listener of listeners) listener.close();
    await client.end();
  }
  const sorted = ascending(waits);
  figures.set("live.dashboards", listeners.length);
  figures.set("live.commit-to-event.count", sorted.length);
  figures.set("live.commit-to-event.p50-ms", percentile(sorted, 0.5));
  figures.set("live.commit-to-event.p99-ms", percentile(sorted, 0.99));
}
