import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { ROOT } from "../stack/folders";

export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly next: string;
  readonly postgresql: string;
  readonly prisma: string;
  readonly system: string;
};

function versionOf(name: string): string {
  const file = path.join(ROOT, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** What the figures were taken on. */
export async function describeMachine(databaseUrl: string): Promise<Machine> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version') AS version",
    );
    return {
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: cpus().length,
      memoryGb: Number((totalmem() / 1024 ** 3).toFixed(1)),
      node: process.version,
      next: versionOf("next"),
      postgresql: rows[0]?.version ?? "unknown",
      prisma: versionOf("prisma"),
      system: `${process.platform} ${process.arch}`,
    };
  } finally {
    await client.end();
  }
}
