import { existsSync } from "node:fs";
import { startEmbeddedPostgres } from "../database/embedded-postgres";
import { EMBEDDED_FOLDER } from "../database/owner-connection";
import { Problem } from "../problem";
import { localSettings } from "../stack/folders";

/** The settings of the worker: those in the environment, else the demo's with its built-in database. Answers how to leave it. */
export async function takeProductSettings(): Promise<() => Promise<void>> {
  process.env["LOG_LEVEL"] ??= "silent";
  if ((process.env["DATABASE_URL"] ?? "") !== "") return () => Promise.resolve();
  if (!existsSync(EMBEDDED_FOLDER))
    throw new Problem(
      "There is no database here yet. Start the demo, or set what the worker runs with (DATABASE_URL …).",
    );
  const server = await startEmbeddedPostgres({ dataDir: EMBEDDED_FOLDER, share: true });
  Object.assign(process.env, localSettings(server.appUrl, 3000));
  return () => server.stop();
}
