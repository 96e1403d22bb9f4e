import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres";

export const EMBEDDED_FOLDER = path.resolve(import.meta.dirname, "../../.data/postgres");

/** Runs `work` with the owner's URL: the one in the environment, else that of the built-in database. */
export async function withOwnerUrl<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const given = process.env["DATABASE_OWNER_URL"];
  if (given !== undefined && given !== "") return work(given);
  const server = await startEmbeddedPostgres({ dataDir: EMBEDDED_FOLDER, share: true });
  try {
    return await work(server.ownerUrl);
  } finally {
    await server.stop();
  }
}
