import "server-only";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import { saveChainCheck } from "@/lib/data/chain/chain-checks";
import { type CheckedLinks, checkLinks, type Place } from "@/lib/data/chain/check-links";
import { findBeginning } from "@/lib/data/chain/links";
import { log } from "@/lib/log";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { headFindings } from "@/lib/use-cases/chain/tend-heads";

/** Told of a round; one that finds so much is over. */
const MOST_FINDINGS = 50;

/** A round over a clinic's chain, as far as it has come. */
export type ChainRound = {
  readonly place: Place;
  readonly beganAt: Date;
  readonly rows: number;
  readonly last: CheckedLinks["last"];
  readonly findings: readonly ChainFinding[];
};
export type ChainResult = Omit<ChainRound, "place" | "last"> & {
  readonly last: NonNullable<ChainRound["last"]>;
};

/** A round from the chain's beginning; null where no chain has begun. */
export async function beginRound(clinicId: string): Promise<ChainRound | null> {
  const beginning = await asChain(clinicId, "check", (sql) => findBeginning(sql, clinicId));
  if (beginning === null) return null;
  const begun = beginning.number;
  return {
    place: { begun, from: begun, uptos: new Map() },
    beganAt: new Date(),
    rows: 0,
    last: null,
    findings: [],
  };
}

/** One step of a round: the round as it stands then, or what it came to. */
export async function goOnWithRound(
  clinicId: string,
  round: ChainRound,
): Promise<{ readonly round: ChainRound } | { readonly result: ChainResult }> {
  const looked = await look(clinicId, round.place);
  const findings = [...round.findings, ...looked.findings].slice(0, MOST_FINDINGS);
  const on = { ...round, rows: round.rows + looked.rows, last: looked.last ?? round.last, findings };
  if (looked.next !== null && findings.length < MOST_FINDINGS)
    return { round: { ...on, place: looked.next } };
  return { result: await end(clinicId, on) };
}

/** What is found is looked at again: a merge between two statements changes rows as no statement sees them. */
async function look(clinicId: string, place: Place): Promise<CheckedLinks> {
  const once = () => asChain(clinicId, "check", (sql) => checkLinks(sql, clinicId, place));
  const first = await once();
  if (first.findings.length === 0) return first;
  const second = await once();
  const seen = new Set(second.findings.map((finding) => JSON.stringify(finding)));
  return { ...first, findings: first.findings.filter((finding) => seen.has(JSON.stringify(finding))) };
}

async function end(clinicId: string, { beganAt, rows, last, findings }: ChainRound): Promise<ChainResult> {
  if (last === null) throw new Error("a chain without a link");
  return { beganAt, rows, last, findings: [...findings, ...(await headFindings(clinicId))] };
}

/** Keeps what a round came to, for the clinic's pages, and says in the log when it found something. */
export async function keepResult(clinicId: string, result: ChainResult): Promise<void> {
  const { last, findings, ...round } = result;
  await asChain(clinicId, "check", (sql) => saveChainCheck(sql, clinicId, { ...round, ...last, findings }));
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  if (kinds.length > 0)
    log().error({ code: "chain-broken", clinicId, count: findings.length, name: kinds.join(".") }, "chain");
}

/** A whole round at once, of which nothing is kept; null where no chain has begun. */
export async function checkChain(clinicId: string): Promise<ChainResult | null> {
  let round = await beginRound(clinicId);
  while (round !== null) {
    const step = await goOnWithRound(clinicId, round);
    if ("result" in step) return step.result;
    ({ round } = step);
  }
  return null;
}
