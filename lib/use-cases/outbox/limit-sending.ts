import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { type Limit, takeTry } from "@/lib/data/rate-limits";
import { TooMany } from "@/lib/errors";

/** Far above what phones of one waiting room send: their items stay with them until it has passed. */
const TRIES: Limit = { name: "outbox", tries: 300, seconds: 300 };

/** Throws too-many. An unknown network is not counted: anybody could hold up every phone's answers. */
export async function limitSending({ network }: ActorFor<"outbox.send">): Promise<void> {
  if (network === "") return;
  const { allowed, waitSeconds } = await takeTry(TRIES, network);
  if (!allowed) throw new TooMany("outbox", waitSeconds);
}
