import { randomUUID } from "node:crypto";
import { afterAll, expect, it, vi } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { isLive, listen } from "@/lib/live/listen";
import { stored } from "@/lib/testing/factories";

afterAll(closeConnections);

/** A listener that an earlier file left without its database comes back after a second, a busy machine later. */
const SOON = { timeout: 10_000 };

it("passes over what is no signal of ours, and hears the next that is", async () => {
  const clinicId = randomUUID();
  const heard: unknown[] = [];
  const stop = listen(clinicId, (topic, now) => heard.push([topic, now]));
  const tell = (payload: string) =>
    stored(clinicId, "SELECT pg_notify('plumbline_live', $1)::text", [payload]);
  try {
    await vi.waitFor(() => expect(isLive()).toBe(true), SOON);
    heard.length = 0;
    const strange = [
      "",
      "nothing of ours",
      "null",
      "{}",
      `{"clinicId":"${clinicId}","topic":"answers","now":true}`,
    ];
    for (const payload of strange) await tell(payload);
    await tell(JSON.stringify({ clinicId, topic: "alerts", now: true }));
    await vi.waitFor(() => expect(heard).toEqual([["alerts", true]]), SOON);
  } finally {
    stop();
  }
});
