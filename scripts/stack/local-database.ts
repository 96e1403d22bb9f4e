import { deploy } from "@/prisma/migrate";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../database/embedded-postgres";
import { EMBEDDED_FOLDER } from "../database/owner-connection";
import type { Session } from "./session";

/** The database of this folder's demo, stopped with the session. */
export async function startLocalDatabase(session: Session): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: EMBEDDED_FOLDER });
  session.add(server.stop);
  return server;
}

/** Migrates and seeds; answers a fresh kiosk pairing code. */
export async function fillDemo(
  server: Pick<EmbeddedPostgres, "ownerUrl">,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  await deploy(server.ownerUrl);
  Object.assign(process.env, env); // the seed hashes the pairing code with the secret that web will use
  const { seedDemo } = await import("@/prisma/seed");
  const { pairingCode } = await seedDemo({ databaseUrl: server.ownerUrl, now: new Date() });
  return pairingCode;
}
