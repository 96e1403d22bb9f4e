import { deploy } from "@/prisma/migrate";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../database/embedded-postgres";
import { EMBEDDED_FOLDER } from "../database/owner-connection";
import { Problem } from "../problem";
import type { Session } from "./session";

export type DatabaseUrls = Pick<EmbeddedPostgres, "ownerUrl" | "appUrl">;

/** A server the environment names, if it names one whole. Throws a Problem when one of the two addresses is missing. */
function givenDatabase(): DatabaseUrls | undefined {
  const appUrl = process.env["DATABASE_URL"] ?? "";
  const ownerUrl = process.env["DATABASE_OWNER_URL"] ?? "";
  if (appUrl === "" && ownerUrl === "") return undefined;
  if (appUrl !== "" && ownerUrl !== "") return { appUrl, ownerUrl };
  throw new Problem(
    "Set both DATABASE_URL (the runtime role) and DATABASE_OWNER_URL (the owner), or neither for the built-in database.",
  );
}

/** The database of the demo: the one in the environment, else the built-in one, which stops with the session. */
export async function startLocalDatabase(session: Session): Promise<DatabaseUrls> {
  const given = givenDatabase();
  if (given !== undefined) return given;
  const server = await startEmbeddedPostgres({ dataDir: EMBEDDED_FOLDER });
  session.add(server.stop);
  return server;
}

/** Migrates and seeds; answers a fresh kiosk pairing code. */
export async function fillDemo(
  server: Pick<DatabaseUrls, "ownerUrl">,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  await deploy(server.ownerUrl);
  Object.assign(process.env, env); // the seed hashes the pairing code with the secret that web will use
  const { seedDemo } = await import("@/prisma/seed");
  const { pairingCode } = await seedDemo({ databaseUrl: server.ownerUrl, now: new Date() });
  return pairingCode;
}
