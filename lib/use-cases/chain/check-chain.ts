import "server-only";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import { saveChainCheck } from "@/lib/data/chain/chain-checks";
import { type CheckedLinks, checkLinks } from "@/lib/data/chain/check-links";
import { findUnchained } from "@/lib/data/chain/unchained";
import { findBeginning, takeChain } from "@/lib/data/chain/links";
import { log } from "@/lib/log";
import type { Sql } from "@/lib/data/sql";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { headFindings } from "@/lib/use-cases/chain/tend-heads";

/** Told of a round; one that finds so much is over. */
const MOST_FINDINGS = 50;

/** A round over a clinic's chain, as far as it has come. `beganAt`: when the links before it were made. */
export type ChainRound = {
  readonly begun: number;
  readonly from: number;
  readonly beganAt: Date;
  readonly rows: number;
  readonly last: CheckedLinks["last"];
  readonly findings: readonly ChainFinding[];
};
export type ChainResult = Pick<ChainRound, "begun" | "beganAt" | "rows" | "findings"> & {
  readonly last: NonNullable<ChainRound["last"]>;
};

/** A round from the chain's beginning; null where no chain has begun. */
export async function beginRound(clinicId: string, beganAt: Date): Promise<ChainRound | null> {
  const beginning = await asChain(clinicId, "check", (sql) => findBeginning(sql, clinicId));
  if (beginning === null) return null;
  const { number } = beginning;
  return { begun: number, from: number, beganAt, rows: 0, last: null, findings: [] };
}

/** One step of a round: the round as it stands then, or what it came to. */
export async function goOnWithRound(
  clinicId: string,
  round: ChainRound,
): Promise<{ readonly round: ChainRound } | { readonly result: ChainResult }> {
  const looked = await seenTwice(clinicId, (sql) => checkLinks(sql, clinicId, round.from));
  const { rows, last, hasMore } = looked;
  const findings = [...round.findings, ...looked.findings].slice(0, MOST_FINDINGS);
  const on = { ...round, rows: round.rows + rows, last: last ?? round.last, findings };
  if (last !== null && hasMore && findings.length < MOST_FINDINGS)
    return { round: { ...on, from: last.number + 1 } };
  return { result: await end(clinicId, on) };
}

/** What is found is looked at again: a merge between two statements changes rows as no statement sees them. */
async function seenTwice<T extends { readonly findings: readonly ChainFinding[] }>(
  clinicId: string,
  look: (sql: Sql) => Promise<T>,
): Promise<T> {
  const first = await asChain(clinicId, "check", look);
  if (first.findings.length === 0) return first;
  const second = await asChain(clinicId, "check", look);
  const seen = new Set(second.findings.map((finding) => JSON.stringify(finding)));
  return { ...first, findings: first.findings.filter((finding) => seen.has(JSON.stringify(finding))) };
}

async function end(
  clinicId: string,
  { begun, beganAt, rows, last, findings }: ChainRound,
): Promise<ChainResult> {
  if (last === null) throw new Error("a chain without a link");
  const unchained = await seenTwice(clinicId, async (sql) => ({
    findings: await findUnchained(sql, clinicId, begun),
  }));
  return {
    ...{ begun, beganAt, rows, last },
    findings: [...findings, ...unchained.findings, ...(await headFindings(clinicId))],
  };
}

/**
 * Keeps what a round came to, for the clinic's pages, and says in the log when it found something. A round over a chain
 * that was begun anew meanwhile is of a record that is accounted for: it is not kept.
 */
export async function keepResult(clinicId: string, result: ChainResult): Promise<void> {
  const { begun, last, findings, ...round } = result;
  const isKept = await asChain(clinicId, "check", async (sql) => {
    await takeChain(sql, clinicId);
    if ((await findBeginning(sql, clinicId))?.number !== begun) return false;
    await saveChainCheck(sql, clinicId, { ...round, ...last, findings });
    return true;
  });
  if (!isKept) return;
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  if (kinds.length > 0)
    log().error({ code: "chain-broken", clinicId, count: findings.length, name: kinds.join(".") }, "chain");
}

/** A whole round at once, of which nothing is kept; null where no chain has begun. */
export async function checkChain(clinicId: string, beganAt: Date): Promise<ChainResult | null> {
  let round = await beginRound(clinicId, beganAt);
  while (round !== null) {
    const step = await goOnWithRound(clinicId, round);
    if ("result" in step) return step.result;
    ({ round } = step);
  }
  return null;
}
