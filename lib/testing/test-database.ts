import { Client, escapeIdentifier } from "pg";
import type { EmbeddedPostgres } from "@/scripts/database/embedded-postgres";

/** `ownerUrl` and `appUrl` name the migrated template, which nobody may stay connected to while it is copied. */
export type TestServer = Pick<EmbeddedPostgres, "ownerUrl" | "appUrl" | "superUrl">;
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string };

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * A fresh copy of the template under `name`, replacing the last one of that name. By the superuser: only they may end a
 * connection of the other role that the process before has left behind.
 */
export async function copyTemplate(server: TestServer, name: string): Promise<TestDatabase> {
  const { pathname, username } = new URL(server.ownerUrl);
  const copy = escapeIdentifier(name);
  const [template, owner] = [escapeIdentifier(pathname.slice(1)), escapeIdentifier(username)];
  const client = new Client({ connectionString: named(server.superUrl, "postgres") });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${copy} OWNER ${owner} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return { ownerUrl: named(server.ownerUrl, name), appUrl: named(server.appUrl, name) };
}
