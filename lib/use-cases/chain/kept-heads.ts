import "server-only";
import { z } from "zod";
import type { Head } from "@/lib/domain/chain/heads";
import { log } from "@/lib/log";
import { readHeads, writeHeads } from "@/lib/files/kept-heads";
import { sameHash, secretHash } from "@/lib/secrets";

const kept = z.object({
  heads: z.array(z.object({ number: z.int(), hash: z.string(), at: z.string() })),
  signed: z.string(),
});

const signature = (clinicId: string, heads: readonly Head[]) =>
  secretHash(
    "chain-heads",
    JSON.stringify([clinicId, heads.map(({ number, hash, at }) => [number, hash, at])]),
  );

/** Signs the heads with the server's key, which the database does not hold, and keeps them with the files. */
export async function keepHeads(clinicId: string, heads: readonly Head[]): Promise<void> {
  const content = JSON.stringify({ heads, signed: signature(clinicId, heads) });
  await writeHeads(clinicId, new TextEncoder().encode(content));
  const head = heads.at(-1);
  // A log that is shipped elsewhere keeps it once more.
  if (head) log().info({ code: "chain-head", clinicId, count: head.number, hash: head.hash }, "chain");
}

/** The heads kept of a clinic's chain; "altered" when they are not as this server signed them. */
export async function findHeads(clinicId: string): Promise<readonly Head[] | "none" | "altered"> {
  const content = await readHeads(clinicId);
  if (content === null) return "none";
  const read = kept.safeParse(parsed(content));
  if (!read.success) return "altered";
  const { heads, signed } = read.data;
  return sameHash(signed, signature(clinicId, heads)) ? heads : "altered";
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
