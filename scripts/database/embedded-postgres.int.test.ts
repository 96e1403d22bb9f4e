import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAlive, until } from "../living-process";
import { clusterPaths, readPostmaster } from "./cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";

const ROOT = path.resolve(import.meta.dirname, "../..");
const late = (): Error => new Error("waited too long");

let folder: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

beforeEach(() => {
  mkdirSync(path.join(ROOT, ".tmp"), { recursive: true });
  folder = mkdtempSync(path.join(ROOT, ".tmp", "embedded-")); // mode 0700, as a private clone's parent would be
  dataDir = path.join(folder, "postgres");
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function started(options: { port?: number; share?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 20, ...options });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** The developer's command in a process of its own, which a test can kill. */
async function startElsewhere(): Promise<ChildProcess> {
  const args = ["--import", "tsx", "scripts/database.ts", "start", "--dir", dataDir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

function postmaster(): number {
  const found = readPostmaster(clusterPaths(dataDir));
  if (found === undefined) throw new Error("no server runs here");
  return found.pid;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

describe("the embedded PostgreSQL", { timeout: 120_000 }, () => {
  it("starts on loopback, keeps what was written, and leaves nothing running", async () => {
    const first = await started();
    const version = await ask(first.ownerUrl, "SELECT current_setting('server_version_num')::int AS answer");
    expect(version).toBeGreaterThanOrEqual(180_000);
    expect(await ask(first.ownerUrl, "SELECT current_setting('listen_addresses') AS answer")).toBe(
      "127.0.0.1",
    );
    await ask(first.ownerUrl, "CREATE TABLE kept (a int)");
    const pid = postmaster();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await started();
    expect(await ask(second.ownerUrl, "SELECT count(*)::int AS answer FROM kept")).toBe(0);
  });

  it("keeps its passwords to the owner of the folder, and takes no other", async () => {
    const server = await started();
    expect(statSync(clusterPaths(dataDir).secrets).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.appUrl);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1 AS answer")).rejects.toMatchObject({ code: "28P01" });
  });

  it("says who holds the folder when a second copy starts, and lends it to one that only visits", async () => {
    await started();
    await expect(started()).rejects.toThrow(`already running from this folder (process ${process.pid})`);
    const guest = await started({ share: true });
    await guest.stop();
    expect(isAlive(postmaster())).toBe(true);
  });

  it("ends by itself when its starter is killed, and starts again", async () => {
    const child = await startElsewhere();
    const pid = postmaster();
    await killed(child);
    await until(() => (isAlive(pid) ? undefined : true), 20_000, late);
    await started();
    expect(postmaster()).not.toBe(pid);
  });

  it("takes over a server that nobody holds any more", async () => {
    await started();
    const pid = postmaster();
    rmSync(clusterPaths(dataDir).lock);
    const server = await started();
    expect(postmaster()).toBe(pid);
    expect(await ask(server.appUrl, "SELECT current_user AS answer")).toBe("plumbline_app");
  });

  it("waits for a server that is on its way out", async () => {
    const child = await startElsewhere();
    const pid = postmaster();
    process.kill(pid, "SIGSTOP"); // the guard's signal waits, so the server is still there when we come
    await killed(child);
    setTimeout(() => process.kill(pid, "SIGCONT"), 500);
    const server = await started();
    expect(await ask(server.appUrl, "SELECT current_user AS answer")).toBe("plumbline_app");
  });

  it("clears a postmaster.pid whose process is gone or is something else", async () => {
    const first = await started();
    await first.stop();
    const file = path.join(clusterPaths(dataDir).cluster, "postmaster.pid");
    for (const pid of [2 ** 22 - 1, process.pid]) {
      writeFileSync(file, `${pid}\n${clusterPaths(dataDir).cluster}\n0\n5432\n\n127.0.0.1\n\nready\n`);
      const next = await started();
      expect(postmaster()).not.toBe(pid);
      await next.stop();
    }
  });

  it("makes the cluster anew when the first start was cut short", async () => {
    mkdirSync(`${clusterPaths(dataDir).cluster}.new`, { recursive: true });
    writeFileSync(path.join(`${clusterPaths(dataDir).cluster}.new`, "PG_VERSION"), "18\n");
    await started();
    expect(existsSync(`${clusterPaths(dataDir).cluster}.new`)).toBe(false);
  });

  it("names a taken port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    try {
      await expect(started({ port })).rejects.toThrow(`Port ${port} is taken by another program`);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it("keeps the text of failing statements out of its log", async () => {
    const server = await started();
    await expect(ask(server.ownerUrl, "SELECT 'numb in the saddle'::int AS answer")).rejects.toThrow();
    await server.stop();
    expect(readFileSync(clusterPaths(dataDir).log, "utf8")).not.toContain("STATEMENT");
  });
});
