import { Client, type ClientConfig } from "pg";

export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl?: boolean;
};

/**
 * The parts of a PostgreSQL URL. Kept apart on purpose: given a whole URL, Prisma's adapter connects its shadow
 * database to the main one.
 */
export function addressOf(url: string): DatabaseAddress {
  const parsed = new URL(url);
  const mode = parsed.searchParams.get("sslmode");
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(mode !== null && mode !== "disable" ? { ssl: true } : {}),
  };
}

/** Runs `work` on a connection of its own and closes it. */
export async function withClient<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
