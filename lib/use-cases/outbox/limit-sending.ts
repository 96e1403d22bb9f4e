import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { type Limit, takeTry } from "@/lib/data/rate-limits";
import { AppError } from "@/lib/errors";

/** Far above what phones of one waiting room send: their items stay with them until it has passed. */
const TRIES: Limit = { name: "outbox", tries: 300, seconds: 300 };

/** Throws too-many. */
export async function limitSending({ network }: ActorFor<"outbox.send">): Promise<void> {
  const { allowed } = await takeTry(TRIES, network);
  if (!allowed) throw new AppError("too-many", "outbox");
}
