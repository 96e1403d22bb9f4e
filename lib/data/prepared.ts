import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";
import type { SqlValue } from "@/lib/data/sql";

/** Statements are written in code, so there are few; beyond this something makes them up, and those stay unnamed. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  // From the text, not a count: bundles of one process each keep their own map, and share the connections.
  const name = `plumbline-${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/** A statement that each connection parses and plans once, under a name of its own. */
export function prepared(text: string, values: readonly SqlValue[]): pg.QueryConfig {
  const name = nameOf(text);
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}
