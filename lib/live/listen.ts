import "server-only";
import { z } from "zod";
import { LIVE_TOPICS, type LiveTopic } from "@/lib/contracts/live";
import { jsonOf } from "@/lib/domain/text/json-of";
import { env } from "@/lib/env";
import { hearDatabase } from "@/lib/live/hear-database";
import { log } from "@/lib/log";

/** `now`: it interrupts somebody. */
type Listener = (topic: LiveTopic, now: boolean) => void;
type Exchange = { readonly byClinic: Map<string, Set<Listener>>; connected: boolean };

const kept = globalThis as typeof globalThis & { plumblineLive?: Exchange };

/** What `announce` sends. */
const signal = z.object({ clinicId: z.string(), topic: z.enum(LIVE_TOPICS), now: z.boolean() });

/** Whoever may open the database may send anything on the channel: what is no signal of ours is passed over. */
function heard({ byClinic }: Exchange, payload: string): void {
  const { data } = signal.safeParse(jsonOf(payload));
  if (!data) {
    log().warn({ code: "live-not-read" }, "live");
    return;
  }
  for (const listener of byClinic.get(data.clinicId) ?? []) listener(data.topic, data.now);
}

/** One connection per process listens for every clinic; after a loss everyone is told to fetch again. */
function connect(exchange: Exchange): void {
  void hearDatabase(env().DATABASE_URL, {
    heard: (payload) => heard(exchange, payload),
    lost: () => {
      exchange.connected = false;
    },
    opened: () => {
      exchange.connected = true;
      for (const listeners of exchange.byClinic.values())
        for (const listener of listeners) for (const topic of LIVE_TOPICS) listener(topic, false);
    },
  });
}

function exchange(): Exchange {
  if (kept.plumblineLive) return kept.plumblineLive;
  const made: Exchange = { byClinic: new Map(), connected: false };
  kept.plumblineLive = made;
  connect(made);
  return made;
}

/** True while this process hears the database; an open stream says "not live" when it does not. */
export const isLive = (): boolean => exchange().connected;

/** Calls `listener` with each topic that changed in this clinic, and whether it interrupts; answers how to stop. */
export function listen(clinicId: string, listener: Listener): () => void {
  const { byClinic } = exchange();
  const listeners = byClinic.get(clinicId) ?? new Set<Listener>();
  byClinic.set(clinicId, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) byClinic.delete(clinicId);
  };
}
