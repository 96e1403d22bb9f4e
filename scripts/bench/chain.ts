import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { rewritingChain, tampering } from "@/prisma/testing/tamper";
import type { Figures } from "./figures";
import type { People } from "./people";

/** A clinic's pages opened in some years. */
const ENTRIES = 1_000_000;
/** A worker that has not got there in half an hour will not. */
const TRIES = 1800;

type Site = { readonly ownerUrl: string; readonly people: People };
type Check = { readonly rows: number; readonly kinds: readonly string[] };

/** What the worker's last round over a clinic's audit chain came to. */
async function lastCheck(client: Client, clinicId: string): Promise<Check | undefined> {
  const { rows } = await client.query<Check>(
    `SELECT rows::float8 AS rows, ARRAY(SELECT f->>'kind' FROM jsonb_array_elements(findings) f) AS kinds
     FROM chain_check WHERE clinic_id = $1`,
    [clinicId],
  );
  return rows[0];
}

/** Seconds until the worker's last round came to what is waited for. */
async function secondsUntil(
  client: Client,
  clinicId: string,
  isThere: (check: Check) => boolean,
): Promise<number> {
  const since = performance.now();
  for (let time = 0; time < TRIES; time += 1) {
    const check = await lastCheck(client, clinicId);
    if (check && isThere(check)) return (performance.now() - since) / 1000;
    await sleep(1000);
  }
  throw new Error("the audit chain's round did not come to what was waited for");
}

/**
 * A million entries of the access log come into a clinic's chain, then one is changed as only the owner of the tables can,
 * and then the whole chain is made anew to fit it: in seconds, until the worker has said so of itself.
 */
export async function measureChain(
  { ownerUrl, people: { clinicId } }: Site,
  figures: Figures,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const tamper = (statement: string) => client.query(`BEGIN; ${statement}; COMMIT`);
  const change = `UPDATE access_log SET result = 'refused' WHERE id = (
    SELECT id FROM access_log WHERE clinic_id = '${clinicId}' ORDER BY id OFFSET ${ENTRIES / 2} LIMIT 1)`;
  try {
    await client.query("SELECT set_config('app.clinic_id', $1, false)", [clinicId]);
    await client.query(
      `INSERT INTO access_log (clinic_id, request_id, actor_kind, actor_id, action, result)
       SELECT $1, gen_random_uuid(), 'staff', gen_random_uuid(), 'chart.view', 'ok' FROM generate_series(1, $2::int)`,
      [clinicId, ENTRIES],
    );
    figures.set(
      "chain.taken-in-seconds",
      await secondsUntil(client, clinicId, ({ rows }) => rows >= ENTRIES),
    );
    await tamper(tampering("access_log", change));
    const isChanged = ({ kinds }: Check) => kinds.includes("changed");
    figures.set("chain.changed-found-seconds", await secondsUntil(client, clinicId, isChanged));
    await tamper(rewritingChain(clinicId));
    const isRewritten = ({ kinds }: Check) =>
      kinds.length > 0 && kinds.every((kind) => kind === "head-differs");
    figures.set("chain.rewritten-found-seconds", await secondsUntil(client, clinicId, isRewritten));
  } finally {
    await client.end();
  }
}
