import "server-only";
import { announce } from "@/lib/data/announce";
import { countFailedSince, createAttempt, type NewAttempt } from "@/lib/data/notices/notice-attempts";
import type { Sql } from "@/lib/data/sql";
import { failingChannels } from "@/lib/domain/notices/channel-health";

const failingNow = async (sql: Sql): Promise<string> => failingChannels(await countFailedSince(sql)).join();

/** Writes down how a try ended; open screens hear of it when a channel begins or ceases to fail. */
export async function recordAttempt(sql: Sql, attempt: NewAttempt): Promise<void> {
  const before = await failingNow(sql);
  await createAttempt(sql, attempt);
  if ((await failingNow(sql)) !== before) announce(sql, attempt.clinicId, "channels");
}
