import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Problem } from "../problem";

export type DatabasePasswords = { readonly superuser: string; readonly owner: string; readonly app: string };

/** A random secret, safe inside a URL. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** Writes a file only its owner can read, whole or not at all. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

/** The cluster's passwords; made when the cluster is new, required when it is not. */
export function databasePasswords(file: string, clusterExists: boolean): DatabasePasswords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as DatabasePasswords;
  if (clusterExists) {
    throw new Problem(
      `The passwords of the database are gone (${file}). Put the file back, or move its folder away to start afresh.`,
    );
  }
  const made = { superuser: newSecret(), owner: newSecret(), app: newSecret() };
  writePrivately(file, `${JSON.stringify(made)}\n`);
  return made;
}
