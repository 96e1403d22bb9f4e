import "server-only";
import pg from "pg";
import { log } from "@/lib/log";

/** What comes of a connection that listens. */
export type Ear = {
  readonly heard: (payload: string) => void;
  /** It hears, from now on; what was said before is lost. */
  readonly opened: () => void;
  /** It hears nothing, until it is opened again. */
  readonly lost: () => void;
};

const RETRY_MS = 1_000;
/**
 * A connection that only listens says nothing, and would not find out that the other end is gone without a word (a network
 * cut, another machine that took over): so it asks, and is left where no answer comes.
 */
const ASKED_EVERY_MS = 10_000;
const MOST_WAITING_MS = 5_000;

/** Listens on the live channel over a connection of its own, and over the next when that is lost. */
export async function hearDatabase(connectionString: string, ear: Ear): Promise<void> {
  const client = new pg.Client({
    connectionString,
    application_name: "plumbline-live",
    keepAlive: true,
    connectionTimeoutMillis: MOST_WAITING_MS,
    query_timeout: MOST_WAITING_MS,
  });
  const asking = setInterval(() => void client.query("SELECT").catch(again), ASKED_EVERY_MS).unref();
  let isLeft = false;
  function again(): void {
    if (isLeft) return;
    isLeft = true;
    clearInterval(asking);
    ear.lost();
    void client.end().catch(() => undefined);
    setTimeout(() => void hearDatabase(connectionString, ear), RETRY_MS).unref();
  }
  client.on("error", again);
  client.on("end", again);
  client.on("notification", ({ payload = "" }) => ear.heard(payload));
  try {
    await client.connect();
    await client.query("LISTEN plumbline_live");
    ear.opened();
  } catch {
    log().warn({ code: "live-not-connected" }, "live");
    again();
  }
}
