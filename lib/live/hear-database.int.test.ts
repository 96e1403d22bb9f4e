import { randomUUID } from "node:crypto";
import { afterAll, expect, it, vi } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { hearDatabase } from "@/lib/live/hear-database";
import { stored } from "@/lib/testing/factories";
import { startRelay } from "@/lib/testing/relay";

afterAll(closeConnections);

const tell = (word: string) => stored(randomUUID(), "SELECT pg_notify('plumbline_live', $1)::text", [word]);

it("leaves a database that is gone without a word for the next that answers, and hears that one", async () => {
  const url = new URL(env().DATABASE_URL);
  const relay = await startRelay(Number(url.port));
  url.port = String(relay.port);
  url.searchParams.delete("host");
  const heard: string[] = [];
  const ear = { heard: (payload: string) => heard.push(payload), opened: vi.fn(), lost: vi.fn() };
  await hearDatabase(url.href, ear);
  await tell("before");
  await vi.waitFor(() => expect(heard).toEqual(["before"]));
  relay.fallSilent();
  await tell("into the silence");
  await vi.waitFor(() => expect(ear.opened).toHaveBeenCalledTimes(2), { timeout: 25_000, interval: 100 });
  expect(ear.lost).toHaveBeenCalledOnce();
  await tell("after");
  await vi.waitFor(() => expect(heard).toEqual(["before", "after"]));
  await relay.stop();
}, 40_000);
