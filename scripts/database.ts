import "./node-version";
import { startEmbeddedPostgres } from "./database/embedded-postgres";
import { fail, Problem } from "./problem";

/** `tsx scripts/database.ts start [--dir folder] [--port number]`: a database to develop against, until Ctrl+C. */
async function main([command, ...rest]: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = rest.indexOf(`--${name}`);
    return at === -1 ? undefined : rest[at + 1];
  };
  if (command !== "start")
    throw new Problem("Usage: tsx scripts/database.ts start [--dir .data/postgres] [--port 5544]");
  const port = option("port");
  const server = await startEmbeddedPostgres({
    dataDir: option("dir") ?? ".data/postgres",
    port: port === undefined ? undefined : Number(port),
    maxConnections: 200,
  });
  console.log(`DATABASE_URL=${server.appUrl}\nDATABASE_OWNER_URL=${server.ownerUrl}`);
  const staysUp = setInterval(() => undefined, 1_000_000);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.stop().then(() => clearInterval(staysUp), fail);
    });
  }
}

main(process.argv.slice(2)).catch(fail);
