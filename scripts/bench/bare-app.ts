import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../problem";
import type { ChildPlan } from "../stack/child";
import { ROOT } from "../stack/folders";
import { WEB_NODE } from "../stack/serve";
import type { Measured } from "./asks";
import type { Recorded } from "./statements";

const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");

const CONFIG = `module.exports = {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root: ${JSON.stringify(ROOT)} },
};
`;

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const BARE = `export const dynamic = "force-dynamic";
export const GET = () => Response.json({ ok: true });
export const POST = async (request) => {
  await request.json();
  return Response.json({ ok: true });
};
`;

/** The statements of one request through pg as its manual shows them: one awaited call each. */
const REPEAT = `import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";

const kept = globalThis;
const pool = () => (kept.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 }));
const recorded = () => (kept.bareRecorded ??= JSON.parse(readFileSync(process.env.BENCH_RECORDED, "utf8")));

export async function repeat(name) {
  const { session, settings, work, behind, fresh } = recorded()[name];
  const key = randomUUID();
  const renewed = (values) => (fresh === null ? values : values.map((value) => (value === fresh ? key : value)));
  await pool().query("SELECT * FROM find_sessions($1)", session);
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(settings.text, settings.values);
    let rows = [];
    for (const { text, values } of work) {
      const result = await client.query(text, renewed(values));
      if (result.rows.length > 0) rows = result.rows; // the access log's own statement answers none
    }
    await client.query("COMMIT");
    for (const { text, values } of behind) await client.query(text, values);
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
`;

const route = (name: string) => `import { repeat } from "../../repeat";
export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await repeat(${JSON.stringify(name)}));
export const POST = async (request) => {
  await request.json();
  return Response.json(await repeat(${JSON.stringify(name)}));
};
`;

const page = (name: string) => `import { repeat } from "../../repeat";
export const dynamic = "force-dynamic";
const words = (value) => (typeof value === "object" ? JSON.stringify(value) : String(value));
export default async function Page() {
  const rows = await repeat(${JSON.stringify(name)});
  return (
    <main>
      <h1>${name}</h1>
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {Object.entries(row).map(([column, value]) => (
                <td key={column}>{words(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
`;

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function buildApp(folder: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [NEXT, "build", folder], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Problem(`The bare app for comparison does not build:\n${output.slice(-3000)}`);
}

/** Where the counterpart of a measured request stands in the bare app. */
export const bareAddress = ({ beside, name }: Measured): string =>
  beside === "bare-page" ? `/pages/${name}` : `/statements/${name}`;

/** Writes and builds a throw-away Next app: a bare handler, and each request's statements in a handler or a page. */
export async function buildBareApp(folder: string, asks: readonly Measured[]): Promise<void> {
  const counterparts = asks.map((ask): [string, string] => [
    `app${bareAddress(ask)}/${ask.beside === "bare-page" ? "page" : "route"}.js`,
    ask.beside === "bare-page" ? page(ask.name) : route(ask.name),
  ]);
  writeFiles(folder, {
    "package.json": '{ "private": true }\n',
    "next.config.js": CONFIG,
    "app/layout.js": LAYOUT,
    "app/bare/route.js": BARE,
    "app/repeat.js": REPEAT,
    ...Object.fromEntries(counterparts),
  });
  await buildApp(folder);
}

/** The bare app's server, repeating the recorded statements. */
export function barePlan(
  folder: string,
  port: number,
  databaseUrl: string,
  recorded: ReadonlyMap<string, Recorded>,
): ChildPlan {
  const file = path.join(folder, "recorded.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(recorded)), { mode: 0o600 });
  return {
    name: "bench-bare",
    args: [...WEB_NODE, NEXT, "start", folder, "--port", String(port), "--hostname", "127.0.0.1"],
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: databaseUrl,
      BENCH_RECORDED: file,
    },
  };
}
